package huiying.intake.message.web;

import huiying.intake.message.Messages;
import huiying.intake.message.Messages.After;
import huiying.intake.message.Messages.Published;
import huiying.kit.access.web.OpenToAnyone;
import huiying.kit.web.Parameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 选登: what everybody may read, without sign-in; latest first. */
@RestController
class AnswerController {
  private final Messages messages;

  AnswerController(Messages messages) {
    this.messages = messages;
  }

  record AnswerPage(List<AnswerView> items, @Nullable String nextCursor) {}

  record AnswerView(
      String id,
      String title,
      String question,
      String answer,
      @Nullable String department,
      Instant publishedAt) {
    static AnswerView of(Published one) {
      var publication = one.publication();
      return new AnswerView(
          one.id().value(),
          publication.title(),
          publication.question(),
          publication.answer(),
          one.department(),
          publication.at());
    }
  }

  @OpenToAnyone
  @GetMapping("/api/v1/public/answers")
  AnswerPage list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int limit) {
    var most = Parameters.limit(limit);
    var found = messages.published(Places.read(cursor), most + 1);
    var shown = found.size() > most ? found.subList(0, most) : found;
    var next = found.size() > most ? Places.write(place(shown.getLast())) : null;
    return new AnswerPage(shown.stream().map(AnswerView::of).toList(), next);
  }

  private static After place(Published last) {
    return new After(last.publication().at(), last.id());
  }
}
