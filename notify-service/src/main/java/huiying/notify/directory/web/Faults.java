package huiying.notify.directory.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.notify.directory.Flaw;
import huiying.notify.directory.Part;
import huiying.notify.directory.csv.RowFlaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with the directory, as the caller's own fields where it is in them. */
final class Faults {
  private static final int MOST = 100;

  private Faults() {}

  /** Flaws of other entries, which the change contradicts, are named by part and code. */
  static Refusal ofEntry(List<Flaw> flaws, Part part, String code) {
    return refused(
        flaws,
        flaw -> {
          var isOwn = flaw.part() == part && flaw.code().equals(code);
          return fault(isOwn ? flaw.field() : place(flaw), flaw);
        });
  }

  /**
   * Flaws of rows that contradict each other, or entries that are there.
   *
   * @param rows by code
   */
  static Refusal ofRows(List<Flaw> flaws, Part part, Map<String, Integer> rows) {
    return refused(
        flaws,
        flaw -> {
          var row = flaw.part() == part ? rows.get(flaw.code()) : null;
          return fault(row == null ? place(flaw) : place(row, flaw.field()), flaw);
        });
  }

  /** Flaws of rows by themselves. */
  static Refusal ofRows(List<RowFlaw> flaws) {
    return refused(
        flaws, flaw -> new Fault(place(flaw.row(), flaw.column()), flaw.fault(), flaw.arguments()));
  }

  private static <F> Refusal refused(List<F> flaws, Function<F, Fault> fault) {
    var faults = new ArrayList<>(flaws.stream().limit(MOST).map(fault).toList());
    if (flaws.size() > MOST) {
      faults.add(Fault.of("", "directory-more-faults", flaws.size() - MOST));
    }
    return Refusal.invalid(faults);
  }

  private static Fault fault(String field, Flaw flaw) {
    return new Fault(field, flaw.fault(), flaw.arguments());
  }

  private static String place(Flaw flaw) {
    var entry = flaw.code().isEmpty() ? "" : "/" + flaw.code();
    return flaw.part().word() + entry + (flaw.field().isEmpty() ? "" : "." + flaw.field());
  }

  private static String place(int row, String column) {
    var place = row == 0 ? "" : "rows[%d]".formatted(row);
    return column.isEmpty() ? place : place + "." + column;
  }
}
