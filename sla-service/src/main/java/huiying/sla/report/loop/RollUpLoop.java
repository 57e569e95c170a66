package huiying.sla.report.loop;

import huiying.kit.loop.Loop;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.report.KeepRollUps;
import org.springframework.stereotype.Component;

/** Counts anew what changed, so that reports find it done. */
@Component
class RollUpLoop extends Loop {
  private final KeepRollUps keep;
  private final RollUpProperties settings;

  RollUpLoop(KeepRollUps keep, RollUpProperties settings) {
    super("roll-ups", settings.every());
    this.keep = keep;
    this.settings = settings;
  }

  @Override
  protected void look() {
    keep.catchUp(WorkingCalendar.FIRST, WorkingCalendar.LAST, settings.days());
  }
}
