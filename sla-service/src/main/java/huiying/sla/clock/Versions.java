package huiying.sla.clock;

/** By which calendar and which catalogue of limits something was counted. */
public record Versions(int calendar, int limits) {
  /** Before anything was counted. */
  public static final Versions NONE = new Versions(0, 0);

  /** Whether it knows of a calendar or of limits that {@code other} does not. */
  public boolean isAheadOf(Versions other) {
    return calendar > other.calendar || limits > other.limits;
  }
}
