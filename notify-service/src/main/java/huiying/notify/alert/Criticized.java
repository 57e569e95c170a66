package huiying.notify.alert;

import huiying.contracts.DistrictTime;
import huiying.notify.criticism.Criticism;
import huiying.notify.ladder.Ladders;
import java.time.YearMonth;
import java.util.List;

/** What is told at a step that puts a message on the list of criticism. */
final class Criticized {
  private Criticized() {}

  static List<Criticism> of(List<Telling> tellings, Ladders ladders) {
    return tellings.stream()
        .filter(one -> ladders.of(one.clock()).isCriticizedAt(one.step()))
        .map(Criticized::of)
        .toList();
  }

  private static Criticism of(Telling telling) {
    var summary = telling.summary();
    var confidential = summary.map(Summary::confidential).orElse(false);
    return new Criticism(
        id(telling),
        YearMonth.from(DistrictTime.dateOf(telling.at())),
        telling.subject(),
        telling.clock(),
        summary.map(Summary::channel).orElse(null),
        summary.map(Summary::kind).orElse(null),
        confidential ? null : summary.map(Summary::title).orElse(null),
        summary.map(Summary::department).orElse(null),
        telling.dueDate(),
        telling.daysLate(),
        telling.at());
  }

  /** The same for the breach, its steps and its retraction. */
  static String id(Telling telling) {
    return "%s:%s:%s:%d"
        .formatted(telling.subject(), telling.clock(), telling.dueDate(), telling.round());
  }
}
