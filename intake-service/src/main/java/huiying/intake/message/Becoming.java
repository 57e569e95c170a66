package huiying.intake.message;

import huiying.contracts.MessageEvent.Decision;

/** What each fact makes of a life. */
final class Becoming {
  private Becoming() {}

  /** No default branch: a new kind of fact does not compile until somebody says what it means. */
  static Life after(Life life, MessageFact fact) {
    return switch (fact) {
      case MessageFact.Decided decided -> decided(life, decided);
      case MessageFact.Dispatched(_, var to, var conclusive, var accused) ->
          life.in(conclusive ? new State.Assigned(to) : new State.Dispatched(to)).accusing(accused);
      case MessageFact.Transferred(_, var department, _) -> transferred(life, department);
      case MessageFact.Returned _ -> life.returned(new State.Returned(departmentOf(life)));
      case MessageFact.Suspended(var at, _, var forCorrection) ->
          life.in(new State.Suspended(openOf(life), at, forCorrection));
      case MessageFact.Resumed _ -> life.in(openOf(life));
      case MessageFact.CorrectionReceived _, MessageFact.Extended _ -> life;
      case MessageFact.Reclassified(_, var kind, var simple, _) -> life.classified(kind, simple);
      case MessageFact.CoAnswered(var answer) -> life.with(answer);
      case MessageFact.InterimReplied(var reply) -> life.with(reply);
      case MessageFact.Replied(var reply) -> replied(life, reply);
      case MessageFact.ReplyWithdrawn _, MessageFact.Reopened _ -> life.in(beforeReply(life));
      case MessageFact.Rated(var rating) -> life.with(rating);
      case MessageFact.Withdrawn(_, var reason) -> life.in(new State.Withdrawn(reason));
      case MessageFact.Merged(_, var into) -> life.in(new State.Merged(into, null));
      case MessageFact.Absorbed(_, var from) -> life.with(from);
      case MessageFact.Published(var publication) -> life.published(publication);
      case MessageFact.Unpublished _ -> life.published(null);
    };
  }

  private static Life decided(Life life, MessageFact.Decided fact) {
    var decided = life.decided(fact.decision());
    return fact.decision() == Decision.ACCEPTED
        ? decided
        : decided.in(new State.Declined(fact.decision(), fact.reason()));
  }

  private static Life transferred(Life life, String department) {
    var to = life.assignment().orElseThrow().led(department);
    return life.in(new State.Dispatched(to));
  }

  /** A merged message stays one: it was answered there. */
  private static Life replied(Life life, Reply reply) {
    var next = life.with(reply);
    return life.state() instanceof State.Merged(var into, _)
        ? next.in(new State.Merged(into, reply))
        : next.in(new State.Replied(reply, openOf(life)));
  }

  private static String departmentOf(Life life) {
    return life.assignment().orElseThrow().department();
  }

  private static State.Open openOf(Life life) {
    return life.open().orElseThrow();
  }

  private static State.Open beforeReply(Life life) {
    if (life.state() instanceof State.Replied(_, var before)) {
      return before;
    }
    throw new IllegalStateException("There is no answer in the state " + life.stage());
  }
}
