package huiying.sla.limit.file;

import huiying.sla.limit.Counting;
import huiying.sla.limit.OfficeHours;
import huiying.sla.limit.OfficeHours.Opening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of the office that all limits are counted by. */
record CountingForm(
    @Nullable Boolean deemReceiptNextWorkingDay, @Nullable List<@Nullable OpeningForm> officeHours)
    implements Form<Counting> {
  private static final int MOST_OPENINGS = 6;

  static CountingForm of(Counting counting) {
    return new CountingForm(
        counting.deemReceiptNextWorkingDay(),
        counting.hours().openings().stream().<@Nullable OpeningForm>map(OpeningForm::of).toList());
  }

  @Override
  public Counting read(String field, Faults faults) {
    return new Counting(
        faults.present(field + ".deemReceiptNextWorkingDay", deemReceiptNextWorkingDay, false),
        hours(field + ".officeHours", faults));
  }

  private OfficeHours hours(String field, Faults faults) {
    var before = faults.count();
    var openings = Lists.read(field, officeHours, MOST_OPENINGS, faults);
    if (faults.count() > before) {
      return OfficeHours.USUAL;
    }
    if (openings.isEmpty() || !OfficeHours.isInOrder(openings)) {
      faults.add(field, openings.isEmpty() ? "missing" : "bad-office-hours");
      return OfficeHours.USUAL;
    }
    return new OfficeHours(openings);
  }

  /** From opening to closing. */
  record OpeningForm(@Nullable String from, @Nullable String to) implements Form<Opening> {
    static OpeningForm of(Opening opening) {
      return new OpeningForm(opening.from().toString(), opening.to().toString());
    }

    @Override
    public Opening read(String field, Faults faults) {
      return new Opening(
          Texts.time(field + ".from", from, faults), Texts.time(field + ".to", to, faults));
    }
  }
}
