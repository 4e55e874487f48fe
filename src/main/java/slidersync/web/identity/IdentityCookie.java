package slidersync.web.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;
import slidersync.bus.ProfileCodec;
import slidersync.text.Ids;
import slidersync.text.Outcome;
import slidersync.web.http.Origins;

/**
 * Knows people again by a cookie that only this site's nodes can have made: {@code BASE64URL(JSON)
 * . BASE64URL(HMAC-SHA256)}. Scripts cannot read it, and other sites cannot make browsers send it.
 */
public final class IdentityCookie {

  /** A cookie of any server of this program, which may be another one on the same host. */
  private static final Pattern COOKIES = Pattern.compile("slider-sync-[0-9a-f]{8}");

  /** Cookies of other servers that a browser may have before they are taken for left behind. */
  private static final int MAX_OTHERS = 10;

  private static final String PARTICIPANT = "participant";
  private static final String PROFILE = "person";
  private static final Duration MEMORY = Duration.ofDays(365);
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final boolean secure;
  private final Origins origins;

  /** Made for the first request: a start does not wait for cryptography. */
  private @Nullable String cookie;

  /**
   * @param secret the same on all nodes
   * @param secure whether browsers reach this site by HTTPS alone
   * @param origins tell pages of other sites: for them nobody is known, even where a browser sends
   *     the cookie since both sites have the same domain
   */
  public IdentityCookie(byte[] secret, boolean secure, Origins origins) {
    this.origins = origins;
    key = new SecretKeySpec(secret, ALGORITHM);
    this.secure = secure;
  }

  /** Reads who sends the request; nothing if it has no cookie that was made here. */
  public Optional<Identity> of(HttpServerRequest request) {
    if (origins.other(request).isPresent()) return Optional.empty();
    // Another site of the same domain can set one of the same name; Vert.x knows only the first.
    return request.headers().getAll(HttpHeaders.COOKIE).stream()
        .flatMap(cookies -> Arrays.stream(cookies.split(";")))
        .map(String::strip)
        .filter(one -> one.startsWith(cookie() + "="))
        .flatMap(one -> read(one.substring(cookie().length() + 1)).stream())
        .findFirst();
  }

  /** Makes the browser remember who it is. */
  public void remember(HttpServerRequest request, Identity identity) {
    if (origins.other(request).isPresent()) return;
    forgetOthers(request);
    request
        .response()
        .addCookie(
            Cookie.cookie(cookie(), write(identity))
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(secure)
                .setMaxAge(MEMORY.toSeconds()));
  }

  /**
   * Each store that is made anew leaves a cookie behind, and too many are more than a head holds.
   */
  private void forgetOthers(HttpServerRequest request) {
    List<String> others =
        request.cookies().stream()
            .map(Cookie::getName)
            .filter(name -> COOKIES.matcher(name).matches() && !name.equals(cookie()))
            .toList();
    if (others.size() < MAX_OTHERS) return;
    others.forEach(
        name -> request.response().addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0)));
  }

  /**
   * To cookies all ports of a host are the same, so servers with stores of their own need names.
   */
  private String cookie() {
    String made = cookie;
    if (made == null) {
      made = "slider-sync-" + HexFormat.of().formatHex(sign("cookie".getBytes(UTF_8)), 0, 4);
      cookie = made;
    }
    return made;
  }

  public String write(Identity identity) {
    JsonObject json = new JsonObject().put(PARTICIPANT, identity.participant());
    if (identity.profile() != null) json.put(PROFILE, ProfileCodec.encode(identity.profile()));
    byte[] payload = json.encode().getBytes(UTF_8);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(payload) + "." + encoder.encodeToString(sign(payload));
  }

  private Optional<Identity> read(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) return Optional.empty();
    try {
      byte[] payload = Base64.getUrlDecoder().decode(text.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
      if (!MessageDigest.isEqual(signature, sign(payload))) return Optional.empty();
      return identity(new JsonObject(new String(payload, UTF_8)));
    } catch (IllegalArgumentException | DecodeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Identity> identity(JsonObject json) {
    return json.getValue(PARTICIPANT) instanceof String participant && Ids.isValid(participant)
        ? Optional.of(new Identity(participant, profile(json.getValue(PROFILE))))
        : Optional.empty();
  }

  private static @Nullable Profile profile(@Nullable Object json) {
    return ProfileCodec.decode(json) instanceof Outcome.Accepted<Profile> profile
        ? profile.value()
        : null;
  }

  private byte[] sign(byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
