package huiying.intake.imports;

/** What became of an import's rows. */
public record Counts(long created, long repeated, long conflicting, long rejected) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** What can become of a row. */
  public enum Outcome {
    /** A new message. */
    CREATED,
    /** The very same message was here. */
    REPEATED,
    /** A message of that number was here, with another content. */
    CONFLICTING,
    /** It breaks a rule. */
    REJECTED
  }

  public long rowsRead() {
    return created + repeated + conflicting + rejected;
  }

  Counts plus(Outcome outcome) {
    return switch (outcome) {
      case CREATED -> new Counts(created + 1, repeated, conflicting, rejected);
      case REPEATED -> new Counts(created, repeated + 1, conflicting, rejected);
      case CONFLICTING -> new Counts(created, repeated, conflicting + 1, rejected);
      case REJECTED -> new Counts(created, repeated, conflicting, rejected + 1);
    };
  }

  Counts plus(Counts more) {
    return new Counts(
        created + more.created,
        repeated + more.repeated,
        conflicting + more.conflicting,
        rejected + more.rejected);
  }
}
