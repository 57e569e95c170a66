package huiying.sla.limit.file;

import huiying.sla.limit.Alarms;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When people are told. */
record AlarmsForm(@Nullable List<@Nullable WarningForm> warnings, @Nullable String remindAt)
    implements Form<Alarms> {
  static final Alarms NONE = new Alarms(List.of(), LocalTime.NOON);
  private static final int MOST_WARNINGS = 10;

  static AlarmsForm of(Alarms alarms) {
    return new AlarmsForm(
        alarms.warnings().stream().<@Nullable WarningForm>map(WarningForm::of).toList(),
        alarms.remindAt().toString());
  }

  @Override
  public Alarms read(String field, Faults faults) {
    var time = Texts.time(field + ".remindAt", remindAt, faults);
    if ("00:00".equals(remindAt)) {
      faults.add(field + ".remindAt", "midnight"); // that is the time of the breach
    }
    return new Alarms(Lists.read(field + ".warnings", warnings, MOST_WARNINGS, faults), time);
  }
}
