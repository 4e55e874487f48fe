package slidersync.osc.packet;

import java.util.Arrays;

/** Bytes without a meaning to OSC. Two with the same bytes are equal. */
public final class OscBlob {

  private final byte[] bytes;

  public OscBlob(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OscBlob blob && Arrays.equals(bytes, blob.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "blob of " + bytes.length + " bytes";
  }
}
