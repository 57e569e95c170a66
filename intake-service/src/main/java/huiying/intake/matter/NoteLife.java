package huiying.intake.matter;

import huiying.intake.message.Assignment;
import huiying.intake.message.Message;
import huiying.intake.message.State;

/** Learns from what became of a message: that it was merged, and how its answers were rated. */
public final class NoteLife {
  private final DecideProposal decideProposal;
  private final NoteRating noteRating;

  public NoteLife(DecideProposal decideProposal, NoteRating noteRating) {
    this.decideProposal = decideProposal;
    this.noteRating = noteRating;
  }

  /** The same again changes nothing. */
  void note(Message message) {
    if (message.life().state() instanceof State.Merged(var into)) {
      decideProposal.accepted(message.id(), into);
    }
    var department = message.life().assignment().map(Assignment::department);
    department.ifPresent(name ->
        message
            .life()
            .ratings()
            .forEach(one -> noteRating.note(name, one.score(), one.at(), message.id())));
  }
}
