package huiying.sla.clock.mongo;

import huiying.sla.limit.Course;
import huiying.sla.limit.Floor;
import huiying.sla.limit.Pause;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** What a clock is counted from, to a document and back; what is empty is left out. */
final class CourseDocument {
  private CourseDocument() {}

  static Document write(Course course) {
    var document = new Document("start", Date.from(course.start()));
    if (!course.pauses().isEmpty()) {
      document.append("pauses", course.pauses().stream().map(CourseDocument::write).toList());
    }
    if (!course.extensions().isEmpty()) {
      document.append("extensions", course.extensions());
    }
    course.floor().ifPresent(floor -> document.append("floor", write(floor)));
    return document;
  }

  static Course read(Document document) {
    return new Course(
        document.getDate("start").toInstant(),
        document.getList("pauses", Document.class, List.of()).stream()
            .map(pause ->
                new Pause(pause.getDate("from").toInstant(), pause.getDate("to").toInstant()))
            .toList(),
        document.getList("extensions", Integer.class, List.of()),
        Optional.ofNullable(document.get("floor", Document.class)).map(CourseDocument::floor));
  }

  private static Document write(Pause pause) {
    return new Document("from", Date.from(pause.from())).append("to", Date.from(pause.to()));
  }

  private static Document write(Floor floor) {
    return new Document("dueDate", floor.dueDate().toString())
        .append("dueAt", Date.from(floor.dueAt()))
        .append("cause", floor.cause().name());
  }

  private static Floor floor(Document document) {
    return new Floor(
        LocalDate.parse(document.getString("dueDate")),
        document.getDate("dueAt").toInstant(),
        Floor.Cause.valueOf(document.getString("cause")));
  }
}
