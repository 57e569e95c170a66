package huiying.intake.matter;

/** Lets one instance at a time compare, so that two cannot raise a case each for one matter. */
@FunctionalInterface
public interface Turn {
  /** Whether it is this instance's turn now, and for a while. */
  boolean take();
}
