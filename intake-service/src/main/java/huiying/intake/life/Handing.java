package huiying.intake.life;

import huiying.intake.life.NotThis.Why;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 分办、转办、协办: who has the message, and who helps. */
record Handing(Message message) {
  /** Returns after which the dispatch desk has the last word (12345's practice). */
  private static final int RETURNS = 2;

  List<MessageFact> dispatch(Dispatch dispatch, Instant at) {
    var life = message.life();
    var to = dispatch.assignment();
    var same = life.assignment().filter(to::equals);
    Require.that(message, same.isEmpty(), Why.SAME_DEPARTMENT, to.department());
    return List.of(new MessageFact.Dispatched(at, to, life.returns() >= RETURNS));
  }

  List<MessageFact> transfer(String department, @Nullable String reason, Instant at) {
    var has = message.life().assignment().orElseThrow().department();
    Require.that(message, !has.equals(department), Why.SAME_DEPARTMENT, department);
    return List.of(new MessageFact.Transferred(at, department, reason));
  }

  List<MessageFact> coAnswer(CoAnswer answer) {
    var asked = message.life().assignment().map(to -> to.coDepartments()).orElse(List.of());
    var isAsked = asked.contains(answer.department());
    Require.that(message, isAsked, Why.NOT_CO_HANDLING, answer.department());
    return List.of(new MessageFact.CoAnswered(answer));
  }
}
