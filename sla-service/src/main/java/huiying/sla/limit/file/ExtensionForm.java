package huiying.sla.limit.file;

import huiying.sla.limit.ExtensionCap;
import org.jspecify.annotations.Nullable;

/** How far a limit may be extended. */
record ExtensionForm(@Nullable Integer most, @Nullable Integer times)
    implements Form<ExtensionCap> {
  private static final int MOST = 1_000;
  private static final int MOST_TIMES = 10;

  static ExtensionForm of(ExtensionCap cap) {
    return new ExtensionForm(cap.most(), cap.times());
  }

  @Override
  public ExtensionCap read(String field, Faults faults) {
    var before = faults.count();
    var cap =
        new ExtensionCap(
            faults.within(field + ".most", most, 1, MOST),
            faults.within(field + ".times", times, 1, MOST_TIMES));
    if (faults.count() == before && cap.most() * cap.times() > MOST) {
      faults.add(field, "too-much-extension", cap.most() * cap.times(), MOST);
    }
    return cap;
  }
}
