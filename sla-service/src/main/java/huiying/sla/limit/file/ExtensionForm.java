package huiying.sla.limit.file;

import huiying.sla.limit.ExtensionCap;
import org.jspecify.annotations.Nullable;

/** How far a limit may be extended. */
record ExtensionForm(@Nullable Integer most, @Nullable Integer times) {
  private static final int MOST_TIMES = 10;

  static ExtensionForm of(ExtensionCap cap) {
    return new ExtensionForm(cap.most(), cap.times());
  }

  /**
   * @param atMost of all extensions together, in the limit's unit
   */
  ExtensionCap read(String field, int atMost, Faults faults) {
    var before = faults.count();
    var cap =
        new ExtensionCap(
            faults.within(field + ".most", most, 1, atMost),
            faults.within(field + ".times", times, 1, MOST_TIMES));
    if (faults.count() == before && cap.most() * cap.times() > atMost) {
      faults.add(field, "too-much-extension", cap.most() * cap.times(), atMost);
    }
    return cap;
  }
}
