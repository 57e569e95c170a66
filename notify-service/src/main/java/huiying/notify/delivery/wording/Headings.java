package huiying.notify.delivery.wording;

import huiying.notify.delivery.Notice;

/** What a notice comes to in one line: subject of a mail, beginning of a short text. */
public final class Headings {
  private static final int TITLE = 40;

  private Headings() {}

  /** With the step, title and number of one alert, or the sum of many. */
  public static String of(Notice notice, Items items, Words words) {
    if (notice.alerts().size() == 1 && notice.more() == 0) {
      return ofOne(items.of(notice.alerts().getFirst()), words);
    }
    return ofMany(Tally.of(notice), words);
  }

  private static String ofOne(Item item, Words words) {
    return item.message()
        .filter(_ -> !item.about().isEmpty())
        .map(id ->
            words.text(
                "heading.one",
                item.step(),
                OneLine.cut(item.headline(), TITLE),
                item.dueDate(),
                id.value()))
        .orElseGet(() -> words.text("heading.bare", item.step(), item.headline(), item.dueDate()));
  }

  private static String ofMany(Tally tally, Words words) {
    if (tally.pending() == 0) {
      return words.text("heading.corrections", tally.corrections());
    }
    var late =
        tally.late() == 0
            ? ""
            : words.text(tally.atLeast() ? "heading.late-at-least" : "heading.late", tally.late());
    var earliest = tally.earliest().map(Object::toString).orElse("");
    return words.text("heading.many", tally.pending(), late, earliest);
  }
}
