package huiying.intake.life;

import huiying.intake.life.NotThis.Why;
import huiying.intake.message.Assignment;
import huiying.intake.message.CoAnswer;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.kit.access.DepartmentNames;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 分办、转办、协办: who has the message, and who helps. */
record Handing(Message message) {
  /** Returns after which the dispatch desk has the last word (12345's practice). */
  private static final int RETURNS = 2;

  List<MessageFact> dispatch(Dispatch dispatch, Instant at) {
    var life = message.life();
    var to = dispatch.assignment();
    var accused = dispatch.accused() == null ? life.accused() : dispatch.accused();
    var same = life.assignment().filter(to::equals).isPresent();
    require(
        !same || !Objects.equals(accused, life.accused()), Why.SAME_DEPARTMENT, to.department());
    require(dispatch.accused() == null || isConfidential(), Why.ACCUSED_NOT_CONFIDENTIAL);
    requireNotAccused(accused, to);
    return List.of(
        new MessageFact.Dispatched(at, to, life.returns() >= RETURNS, dispatch.accused()));
  }

  List<MessageFact> transfer(String department, @Nullable String reason, Instant at) {
    var life = message.life();
    var has = life.assignment().orElseThrow().department();
    require(!has.equals(department), Why.SAME_DEPARTMENT, department);
    requireNotAccused(life.accused(), Assignment.to(department));
    return List.of(new MessageFact.Transferred(at, department, reason));
  }

  List<MessageFact> coAnswer(CoAnswer answer) {
    var asked = message.life().assignment().map(Assignment::coDepartments).orElse(List.of());
    var isAsked = asked.contains(answer.department());
    require(isAsked, Why.NOT_CO_HANDLING, answer.department());
    return List.of(new MessageFact.CoAnswered(answer));
  }

  /** Nobody handles a report about himself, nor helps to. */
  private void requireNotAccused(@Nullable String accused, Assignment to) {
    if (accused != null) {
      Stream.concat(Stream.of(to.department()), to.coDepartments().stream())
          .forEach(
              one -> require(!DepartmentNames.areSame(one, accused), Why.ACCUSED_DEPARTMENT, one));
    }
  }

  private boolean isConfidential() {
    return message.submission().confidential();
  }

  private void require(boolean holds, Why why, Object... facts) {
    Require.that(message, holds, why, facts);
  }
}
