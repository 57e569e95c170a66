package huiying.intake.message.mongo;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import huiying.backing.BackingServices;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.contracts.wire.EventCodec;
import huiying.intake.TestKeys;
import huiying.intake.message.Citizen;
import huiying.intake.message.Contacts;
import huiying.intake.message.Entry;
import huiying.intake.message.Errands;
import huiying.intake.message.Messages;
import huiying.intake.message.MessagesContract;
import huiying.kit.secrecy.CannotOpen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class MongoMessagesTest extends MessagesContract {
  private static final String DATABASE = "messages-test";
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri(DATABASE));

  private final MongoCollection<Document> documents =
      CLIENT.getDatabase(DATABASE).getCollection("messages-" + UUID.randomUUID());
  private final List<String> written = new ArrayList<>();
  private final SealedCitizen citizens = new SealedCitizen(TestKeys.SEALS, TestKeys.HASH);
  private final MongoMessages messages = new MongoMessages(documents, citizens, written::add);

  @Override
  protected Messages messages() {
    return messages;
  }

  @Override
  protected Contacts contacts() {
    var contacts = new MongoContacts(documents, citizens);
    contacts.ensureIndexes();
    return contacts;
  }

  @Test
  void keepsNothingOfACitizenInClear() {
    var citizen = new Citizen("王小明", "13812345678", "w@example.org", "和平里六区3号");
    var change = aMessage().from(citizen).received();
    messages.add(List.of(change));

    var kept = document(change.message().id()).get("citizen", Document.class);
    assertThat(kept.keySet()).containsExactlyInAnyOrder("key", "sealed", "phones");
    assertThat(kept.getString("key")).isEqualTo("test");
    assertThat(document(change.message().id()).toJson())
        .doesNotContain("王小明", "13812345678", "w@example.org", "和平里");
    assertThat(new String(kept.get("sealed", Binary.class).getData(), UTF_8))
        .doesNotContain("王小明", "13812345678", "w@example.org", "和平里");
  }

  @Test
  void doesNotTakeOneCitizenForAnother() {
    var one = aMessage().of("A-1").from(new Citizen("甲", null, null, null)).received();
    var other = aMessage().of("A-2").from(new Citizen("乙", null, null, null)).received();
    messages.add(List.of(one, other));

    var others = document(other.message().id()).get("citizen", Document.class);
    documents.updateOne(
        Filters.eq("_id", one.message().id().value()), Updates.set("citizen", others));

    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> messages.find(one.message().id()))
        .withMessageContaining(one.message().id().value());
  }

  @Test
  void findsAndErasesACitizenThatCannotBeOpened() {
    var citizen = new Citizen("王小明", "13812345678", null, null);
    var change = aMessage().from(citizen).received();
    var id = change.message().id();
    messages.add(List.of(change));
    documents.updateOne(
        Filters.eq("_id", id.value()), Updates.set("citizen.sealed", new Binary(new byte[9])));

    var found = contacts().withoutCitizen(id).orElseThrow();
    var entry = new Entry("contact-erasure", NOW, NOW, null, "tests", "why", "");
    contacts().erase(found.withoutContact(NOW, entry));

    assertThat(messages.find(id).orElseThrow().contact().erasedAt()).isEqualTo(NOW);
    assertThat(document(id)).doesNotContainKey("citizen");
  }

  @Test
  void marksWhatWasErasedForAnotherLookByWhatComparesMessages() {
    var change = aMessage().from(new Citizen("王小明", null, null, null)).received();
    messages.add(List.of(change));

    var entry = new Entry("contact-erasure", NOW, NOW, null, "tests", "why", "");
    contacts().erase(change.message().withoutContact(NOW, entry));

    assertThat(document(change.message().id()).getLong("toNote")).isEqualTo(2);
  }

  @Override
  protected Errands errands() {
    return new MongoErrands(documents);
  }

  @Override
  protected List<MessageEvent> announced(MessageId id) {
    return document(id).getList("unsent", Document.class).stream().map(this::event).toList();
  }

  private MessageEvent event(Document kept) {
    return EventCodec.MESSAGE_EVENTS
        .read(kept.getString("type"), kept.getString("json"))
        .orElseThrow();
  }

  private Document document(MessageId id) {
    return Objects.requireNonNull(documents.find(Filters.eq("_id", id.value())).first());
  }

  @Test
  void keepsStateAndAnnouncementsInOneDocument() {
    var citizen = new Citizen("王小明", "13812345678", null, null);
    var message = aMessage().from(citizen).received();

    messages.add(List.of(message));

    var document = document(message.message().id());
    assertThat(document.keySet())
        .containsExactlyInAnyOrder(
            "_id",
            "version",
            "channel",
            "externalId",
            "kind",
            "simple",
            "confidential",
            "title",
            "content",
            "department",
            "category",
            "citizen",
            "toCompare",
            "receivedAt",
            "arrivedAt",
            "queryCode",
            "life",
            "history",
            "closedAt",
            "sequence",
            "unsent");
    assertThat(document.getList("unsent", Document.class))
        .extracting(unsent -> unsent.getString("id"))
        .containsExactly(message.message().id() + ":1:0");
  }

  @Test
  void refusesToStartOnMessagesOfABuildBeforeThereWasSignIn() {
    var start = new EarlierData(documents);
    messages.ensureIndexes();
    messages.add(List.of(aMessage().of("A-1").received()));
    documents.insertOne(new Document("_id", "of nothing we know").append("unsent", List.of()));
    start.afterSingletonsInstantiated();

    var earlier = aMessage().of("A-2").received();
    messages.add(List.of(earlier));
    var inClear = new Document("name", "王小明").append("phone", "13812345678");
    documents.updateOne(
        Filters.eq("_id", earlier.message().id().value()),
        Updates.combine(Updates.unset("life.undispatched"), Updates.set("citizen", inClear)));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(start::afterSingletonsInstantiated)
        .withMessageContaining("--fresh")
        .withMessageNotContaining("王");
    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> messages.find(earlier.message().id()))
        .withMessageContaining("not sealed");
  }

  @Test
  void hasAnIndexInTheOrderOfTheListForEachCommonReach() {
    messages.ensureIndexes();

    assertThat(documents.listIndexes().map(index -> index.getString("name")))
        .contains("channel_received", "departments_received", "undispatched_received");
  }

  @Test
  void tellsTheRelayOfWhatItWroteAndOfNothingElse() {
    var first = aMessage().of("A-1").received();
    var other = aMessage().of("A-2").received();
    messages.add(List.of(first));
    messages.add(List.of(first, other));

    assertThat(written).containsExactly(first.message().id().value(), other.message().id().value());
  }
}
