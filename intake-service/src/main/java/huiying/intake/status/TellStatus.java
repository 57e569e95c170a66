package huiying.intake.status;

import huiying.intake.message.Assignment;
import huiying.intake.message.Message;
import huiying.intake.message.Messages;
import huiying.intake.message.QueryCode;
import huiying.intake.message.Reply;
import huiying.intake.message.State;
import java.util.List;
import java.util.Optional;

/** Tells a citizen how things stand; asks no other service. */
public final class TellStatus {
  /** Merges of merges that are followed; real ones are one or two deep. */
  private static final int DEEPEST = 10;

  private final Messages messages;
  private final DueDates dates;

  public TellStatus(Messages messages, DueDates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  /**
   * @return empty if nobody has that code
   */
  public Optional<Status> of(QueryCode code) {
    return messages.find(code).map(this::status);
  }

  private Status status(Message asked) {
    var goesOn = goesOn(asked);
    var known = dates.findAll(List.of(goesOn.id())).get(goesOn.id());
    var department = goesOn.life().assignment().map(Assignment::department);
    var secret = asked.submission().confidential() || goesOn.submission().confidential();
    return new Status(
        goesOn.life().stage(),
        goesOn != asked,
        secret ? null : department.orElse(null),
        asked.submission().receivedAt(),
        known == null || goesOn.answer().isPresent() ? Optional.empty() : known.next(),
        goesOn.answer().map(Reply::at).orElse(null));
  }

  private Message goesOn(Message asked) {
    var message = asked;
    for (int i = 0; i < DEEPEST; i++) {
      if (!(message.life().state() instanceof State.Merged(var into, _))) {
        return message;
      }
      message = messages.find(into).orElse(message);
    }
    return message;
  }
}
