package slidersync.board;

/**
 * What has to hold on a board, whoever moves it. The board's owner asks it before each {@code set},
 * {@code press} and {@code fire}; a release is never asked for.
 *
 * <p>For example, an interlock:
 *
 * <pre>{@code
 * public final class FogInterlock implements Rule {
 *   public Verdict judge(ProposedChange change) {
 *     return change.isTrue("fog") && !change.isTrue("fan")
 *         ? Verdict.refuse("Fog only when the fan is on")
 *         : Verdict.accept();
 *   }
 * }
 * }</pre>
 *
 * <p>It is pure: its verdict depends on the change and on nothing else, since another node may ask
 * it next time. It is fast: all changes of a batch, of 16 ms, have 100 ms together. A change whose
 * rule is slower, or throws, is refused as {@code UNAVAILABLE}. It has a public constructor without
 * parameters, and is called by one thread at a time.
 */
@FunctionalInterface
public interface Rule {

  /** Accepts a change, refuses it, or corrects it. */
  Verdict judge(ProposedChange change);
}
