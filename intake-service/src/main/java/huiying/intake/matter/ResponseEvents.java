package huiying.intake.matter;

import huiying.contracts.ResponseEvent;

/** Tells others of cases. */
@FunctionalInterface
public interface ResponseEvents {
  /**
   * Returns when it cannot get lost any more.
   *
   * @throws RuntimeException if that is not so: tell it again
   */
  void tell(ResponseEvent event);
}
