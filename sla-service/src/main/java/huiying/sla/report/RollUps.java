package huiying.sla.report;

import huiying.sla.clock.DirtyDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One roll-up a receipt day, and marks of the days whose roll-up is behind. A mark has a stamp that
 * rises whenever the day is marked; a roll-up is as good as the stamp that was read before its
 * messages were.
 */
public interface RollUps extends DirtyDays {
  /** The days marked and not yet rolled up since; the earliest, at most {@code most}. */
  List<Mark> dirty(LocalDate from, LocalDate to, int most);

  /**
   * Keeps the roll-up unless there is one of a later stamp, and takes the mark away unless the day
   * was marked again.
   *
   * @param stamp as it was before the messages were read
   */
  void save(RollUp rollUp, long stamp);

  void forEachCells(LocalDate from, LocalDate to, BiConsumer<LocalDate, List<Cell>> visitor);

  void forEachLegs(LocalDate from, LocalDate to, Consumer<List<LegTally>> visitor);

  /** Cells and legs of each day from one and the same roll-up; of a short time, as all are kept. */
  List<RollUp> between(LocalDate from, LocalDate to);

  /** Whether every day of earlier messages was marked once, since roll-ups have this form. */
  boolean isBegun();

  /** Marks the days of all messages there are, then remembers that it did. */
  void begin(Set<LocalDate> receiptDays);

  /** A day whose roll-up is behind. */
  record Mark(LocalDate day, long stamp) {}
}
