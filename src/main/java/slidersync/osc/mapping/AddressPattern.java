package slidersync.osc.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of addresses: {@code ?} is any character, {@code *} any number of them, {@code [a-f]}
 * one of those and {@code [!a-f]} one of the others, {@code {in,out}} one of those words; none of
 * them goes beyond a slash. Matching takes time in proportion to both lengths, whatever the pattern
 * is: it keeps all places in the address that the pattern may have reached.
 */
public final class AddressPattern {

  /** Longer patterns are not read. */
  static final int MAX_LENGTH = 255;

  private static final String SIGNS = "?*[]{}";

  private final List<Element> elements;

  /** A part of a pattern. */
  private interface Element {

    /** Gives the places that are reached after it from those that were reached before. */
    boolean[] step(String address, boolean[] reached);
  }

  private AddressPattern(List<Element> elements) {
    this.elements = elements;
  }

  /** Whether an address is meant as a pattern. */
  public static boolean isPattern(String address) {
    return address.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /** Reads a pattern; gives nothing for one that is too long, or has a bracket without another. */
  public static Optional<AddressPattern> of(String pattern) {
    if (pattern.length() > MAX_LENGTH) return Optional.empty();
    List<Element> elements = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      int end = end(pattern, at);
      if (end < 0) return Optional.empty();
      elements.add(element(pattern.substring(at, end)));
      at = end;
    }
    return Optional.of(new AddressPattern(elements));
  }

  /** The end of the element that begins there; negative if it has none. */
  private static int end(String pattern, int at) {
    return switch (pattern.charAt(at)) {
      case '*', '?' -> at + 1;
      case '[' -> after(pattern.indexOf(']', at));
      case '{' -> after(pattern.indexOf('}', at));
      case ']', '}' -> -1;
      default -> endOfText(pattern, at);
    };
  }

  private static int endOfText(String pattern, int at) {
    int end = at;
    while (end < pattern.length() && SIGNS.indexOf(pattern.charAt(end)) < 0) end++;
    return end;
  }

  private static int after(int bracket) {
    return bracket < 0 ? bracket : bracket + 1;
  }

  private static Element element(String text) {
    String inside = text.substring(1, Math.max(1, text.length() - 1));
    return switch (text.charAt(0)) {
      case '*' -> AddressPattern::run;
      case '?' -> (address, reached) -> one(address, reached, "!");
      case '[' -> (address, reached) -> one(address, reached, inside);
      case '{' -> {
        String[] words = inside.split(",", -1);
        yield (address, reached) -> words(address, reached, words);
      }
      default -> (address, reached) -> words(address, reached, text);
    };
  }

  /** Whether an address is one of those. */
  public boolean matches(String address) {
    boolean[] reached = new boolean[address.length() + 1];
    reached[0] = true;
    for (Element element : elements) reached = element.step(address, reached);
    return reached[address.length()];
  }

  private static boolean[] run(String address, boolean[] reached) {
    boolean[] next = Arrays.copyOf(reached, reached.length);
    for (int i = 0; i < address.length(); i++) {
      if (next[i] && address.charAt(i) != '/') next[i + 1] = true;
    }
    return next;
  }

  private static boolean[] one(String address, boolean[] reached, String set) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < address.length(); i++) {
      next[i + 1] = reached[i] && address.charAt(i) != '/' && isIn(set, address.charAt(i));
    }
    return next;
  }

  private static boolean isIn(String set, char c) {
    boolean others = set.startsWith("!");
    String of = others ? set.substring(1) : set;
    for (int i = 0; i < of.length(); i++) {
      boolean isRange = i + 2 < of.length() && of.charAt(i + 1) == '-';
      char last = isRange ? of.charAt(i + 2) : of.charAt(i);
      if (of.charAt(i) <= c && c <= last) return !others;
      if (isRange) i += 2;
    }
    return others;
  }

  private static boolean[] words(String address, boolean[] reached, String... words) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < reached.length; i++) {
      if (!reached[i]) continue;
      for (String word : words) {
        if (address.startsWith(word, i)) next[i + word.length()] = true;
      }
    }
    return next;
  }
}
