package huiying.sla.preview.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.clock.RulesInForce;
import huiying.sla.limit.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers when something would be due, by the same count that clocks use. */
@RestController
class DeadlinePreviewController {
  private static final int MOST_QUESTIONS = 5_000;

  private final RulesInForce rules;

  DeadlinePreviewController(RulesInForce rules) {
    this.rules = rules;
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR, ADMIN})
  @PostMapping("/api/v1/deadlines/preview")
  List<Deadline> preview(@RequestBody List<@Nullable Question> questions) {
    if (questions.size() > MOST_QUESTIONS) {
      throw Refusal.invalid(List.of(Fault.of("", "too-many", questions.size(), MOST_QUESTIONS)));
    }
    var faults = new Faults();
    var inForce = rules.now();
    var answers = new ArrayList<Deadline>(questions.size());
    for (var i = 0; i < questions.size() && !faults.isFull(); i++) {
      var reader = new QuestionReader("[%d]".formatted(i), inForce, faults);
      reader.answer(questions.get(i)).ifPresent(answers::add);
    }
    faults.refuseIfAny();
    return answers;
  }
}
