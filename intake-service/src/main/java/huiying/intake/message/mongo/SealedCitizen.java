package huiying.intake.message.mongo;

import static huiying.intake.message.mongo.Fields.appendPresent;
import static java.nio.charset.StandardCharsets.US_ASCII;

import huiying.contracts.MessageId;
import huiying.intake.message.Citizen;
import huiying.intake.message.PhoneNumber;
import huiying.kit.secrecy.KeyedHash;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedField;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A citizen as a document: one sealed value, and hashes of telephone numbers to look up by. */
final class SealedCitizen {
  static final String FIELD = "citizen";
  static final String PHONES = FIELD + ".phones";
  private static final String PURPOSE = "phone-lookup";

  private final SealedField field;
  private final KeyedHash hash;

  SealedCitizen(Seals seals, KeyedHash hash) {
    this.field = new SealedField(seals, MessageStore.COLLECTION, FIELD);
    this.hash = hash;
  }

  SealedField field() {
    return field;
  }

  @Nullable Document of(MessageId message, @Nullable Citizen citizen) {
    if (citizen == null) {
      return null;
    }
    var plain = new Document();
    appendPresent(plain, "name", citizen.name());
    appendPresent(plain, "phone", citizen.phone());
    appendPresent(plain, "email", citizen.email());
    appendPresent(plain, "address", citizen.address());
    var phones =
        citizen.phone() == null ? List.<PhoneNumber>of() : PhoneNumber.all(citizen.phone());
    return field
        .seal(message.value(), plain)
        .append("phones", phones.stream().map(this::hash).toList());
  }

  String hash(PhoneNumber phone) {
    return hash.of(PURPOSE, phone.digits().getBytes(US_ASCII));
  }

  @Nullable Citizen citizen(MessageId message, @Nullable Document kept) {
    if (kept == null) {
      return null;
    }
    var plain = field.openDocument(message.value(), kept);
    return new Citizen(
        plain.getString("name"),
        plain.getString("phone"),
        plain.getString("email"),
        plain.getString("address"));
  }
}
