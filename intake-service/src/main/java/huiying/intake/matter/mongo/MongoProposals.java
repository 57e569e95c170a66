package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Filters;
import huiying.contracts.MessageId;
import huiying.intake.matter.Proposal;
import huiying.intake.matter.Proposals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Proposals, whose ids are made of the two messages', so that none is there twice. */
class MongoProposals implements Proposals {
  private final MatterCollections collections;

  MongoProposals(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public List<Proposal> propose(Collection<Proposal> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    var all = List.copyOf(some);
    var documents = all.stream().map(ProposalDocument::of).toList();
    var there = Duplicates.insert(collections.proposals(), documents);
    return IntStream.range(0, all.size())
        .filter(n -> !there.contains(n))
        .mapToObj(all::get)
        .toList();
  }

  @Override
  public Optional<Proposal> find(String id) {
    return Optional.ofNullable(collections.proposals().find(eq("_id", id)).first())
        .map(ProposalDocument::read);
  }

  @Override
  public List<Proposal> about(Collection<MessageId> messages, int limit) {
    return page(in("messages", messages.stream().map(MessageId::value).toList()), limit);
  }

  @Override
  public List<Proposal> list(@Nullable StateName state, @Nullable Place after, int limit) {
    var inState = state == null ? Filters.empty() : eq("state", state.name());
    var older =
        after == null
            ? Filters.empty()
            : Places.before("proposedAt", after.proposedAt(), after.id());
    return page(and(inState, older), limit);
  }

  private List<Proposal> page(Bson filter, int limit) {
    return collections
        .proposals()
        .find(filter)
        .sort(descending("proposedAt", "_id"))
        .limit(limit)
        .map(ProposalDocument::read)
        .into(new ArrayList<>());
  }

  @Override
  public boolean dismiss(String id, String reason, Instant now) {
    var open = and(eq("_id", id), eq("state", StateName.OPEN.name()));
    var change =
        combine(
            set("state", StateName.DISMISSED.name()),
            set("reason", reason),
            set("dismissedAt", Date.from(now)));
    return collections.proposals().updateOne(open, change).getModifiedCount() > 0;
  }

  @Override
  public boolean accept(MessageId source, MessageId into) {
    var accepted = StateName.ACCEPTED.name();
    var open = and(eq("_id", Proposal.id(source, into)), ne("state", accepted));
    var change = combine(set("state", accepted), set("into", into.value()));
    return collections.proposals().updateOne(open, change).getModifiedCount() > 0;
  }
}
