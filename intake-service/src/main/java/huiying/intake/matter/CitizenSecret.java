package huiying.intake.matter;

/** What citizens' keys are made with; another secret makes all citizens strangers. */
@FunctionalInterface
public interface CitizenSecret {
  /**
   * @throws RuntimeException if it cannot be had now
   */
  byte[] get();
}
