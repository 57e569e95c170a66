package huiying.sla.calendar.mongo;

import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.calendar.Region;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;

/** A version as a document: the whole of it, its dates as text. */
final class VersionDocuments {
  private VersionDocuments() {}

  static Document write(CalendarVersion version) {
    return new Document("_id", version.number())
        .append("since", Date.from(version.since()))
        .append("cause", version.cause())
        .append("notice", version.notice())
        .append("region", version.inForce().code())
        .append("years", version.national().stream().map(VersionDocuments::write).toList())
        .append("regional", write(version.regional()));
  }

  private static Document write(HolidayYear year) {
    return new Document("year", year.year())
        .append("source", year.source())
        .append("provisional", year.provisional())
        .append("days", write(year.days()));
  }

  private static List<Document> write(Map<LocalDate, HolidayYear.Day> days) {
    return days.entrySet().stream()
        .map(e ->
            new Document("date", e.getKey().toString())
                .append("name", e.getValue().name())
                .append("off", e.getValue().off())
                .append("notice", e.getValue().notice())
                .append("reason", e.getValue().reason()))
        .toList();
  }

  static CalendarVersion read(Document document) {
    return new CalendarVersion(
        document.getInteger("_id"),
        document.getDate("since").toInstant(),
        document.getString("cause"),
        document.getString("notice"),
        region(document.getString("region")),
        document.getList("years", Document.class).stream().map(VersionDocuments::year).toList(),
        days(document.getList("regional", Document.class)));
  }

  static CalendarBook.Entry entry(Document document) {
    return new CalendarBook.Entry(
        document.getInteger("_id"),
        document.getDate("since").toInstant(),
        document.getString("cause"),
        document.getString("notice"));
  }

  private static Region region(String code) {
    return Region.of(code)
        .orElseThrow(() -> new IllegalStateException("Unknown region in the store: " + code));
  }

  private static HolidayYear year(Document document) {
    return new HolidayYear(
        document.getInteger("year"),
        document.getString("source"),
        document.getBoolean("provisional"),
        days(document.getList("days", Document.class)));
  }

  private static Map<LocalDate, HolidayYear.Day> days(List<Document> documents) {
    return documents.stream()
        .collect(
            Collectors.toMap(
                one -> LocalDate.parse(Objects.requireNonNull(one.getString("date"))),
                one ->
                    new HolidayYear.Day(
                        one.getString("name"),
                        one.getBoolean("off"),
                        one.getString("notice"),
                        one.getString("reason"))));
  }
}
