package huiying.intake.matter;

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
    if (message.life().state() instanceof State.Merged(var into, _)) {
      decideProposal.accepted(message.id(), into);
    }
    for (var rating : message.life().ratings()) {
      if (rating.department() != null) {
        noteRating.note(rating.department(), rating.score(), rating.at(), message.id());
      }
    }
  }
}
