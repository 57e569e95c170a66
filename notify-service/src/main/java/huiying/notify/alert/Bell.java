package huiying.notify.alert;

/** Wakes up whoever delivers alerts. It may be rung in vain, and being missed costs a second. */
@FunctionalInterface
public interface Bell {
  void ring();
}
