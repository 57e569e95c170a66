package huiying.notify.ladder.file;

import huiying.notify.duty.DutyHours;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When people are told who are not told at once. */
record HoursForm(@Nullable String from, @Nullable String until) {
  static HoursForm of(DutyHours hours) {
    return new HoursForm(hours.from().toString(), hours.until().toString());
  }

  Optional<DutyHours> read(String field, Faults faults) {
    var begin = Texts.time(field + ".from", from, faults);
    var end = Texts.time(field + ".until", until, faults);
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!begin.get().isBefore(end.get())) {
      faults.add(field, "ladder-hours-order", begin.get().toString(), end.get().toString());
      return Optional.empty();
    }
    return Optional.of(new DutyHours(begin.get(), end.get()));
  }
}
