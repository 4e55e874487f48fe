package slidersync.owner;

/**
 * A board cannot be served here, since this node lacks one of its rules; the message says which.
 */
final class LackingRuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LackingRuleException(String message) {
    super(message);
  }
}
