package huiying.intake.message;

import huiying.contracts.MessageId;
import huiying.kit.access.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A citizen's message and what became of it.
 *
 * @param queryCode by which the citizen learns how things stand
 * @param arrivedAt when it reached us, which may be long after the channel received it
 * @param history what was done, by whom, in the order we heard of it
 * @param version how many changes made this message; storage uses it to refuse a stale write
 * @param sequence how many facts, its receipt included, have been announced of it
 * @param contact how long its citizen's contact data are kept
 */
public record Message(
    MessageId id,
    Submission submission,
    QueryCode queryCode,
    Instant arrivedAt,
    Life life,
    List<Entry> history,
    long version,
    long sequence,
    ContactLife contact) {
  public Message {
    history = List.copyOf(history);
  }

  static Message received(Submission submission, QueryCode queryCode, Instant arrivedAt) {
    return new Message(
        submission.id(),
        submission,
        queryCode,
        arrivedAt,
        Life.begun(submission),
        List.of(),
        1,
        1,
        ContactLife.BEGUN);
  }

  /** The final answer, also one that was given to the message it was merged into. */
  public Optional<Reply> answer() {
    return switch (life.state()) {
      case State.Replied(var answer, _) -> Optional.of(answer);
      case State.Merged(_, var answer) -> Optional.ofNullable(answer);
      default -> Optional.empty();
    };
  }

  /** As far as matters for who may see it. */
  public Held held() {
    var to = life.assignment();
    return new Held(
        submission.channel(),
        to.map(Assignment::department).orElse(null),
        Set.copyOf(to.map(Assignment::coDepartments).orElse(List.of())),
        life.accused(),
        life.isUndispatched());
  }

  Message after(MessageFact fact) {
    var next = Becoming.after(life, fact);
    var contactThen = contact.after(next, fact.at());
    return new Message(
        id, submission, queryCode, arrivedAt, next, history, version, sequence, contactThen);
  }

  Message announced() {
    return new Message(
        id, submission, queryCode, arrivedAt, life, history, version, sequence + 1, contact);
  }

  Message noting(Entry entry) {
    var longer = new ArrayList<>(history);
    longer.add(entry);
    return new Message(
        id, submission, queryCode, arrivedAt, life, longer, version, sequence, contact);
  }

  Message inVersion(long next) {
    return new Message(
        id, submission, queryCode, arrivedAt, life, history, next, sequence, contact);
  }

  /**
   * The next version, without its citizen's contact data.
   *
   * @param entry who had them erased, and why
   */
  public Message withoutContact(Instant now, Entry entry) {
    var rest = submission.withoutCitizen();
    return new Message(
            id, rest, queryCode, arrivedAt, life, history, version, sequence, contact.erased(now))
        .noting(entry)
        .inVersion(version + 1);
  }

  /**
   * The fields in which another submission of it says otherwise. What was erased is not compared: a
   * repeat stays one, and brings nothing back.
   */
  public List<String> differences(Submission other) {
    return submission.differences(contact.erasedAt() == null ? other : other.withoutCitizen());
  }
}
