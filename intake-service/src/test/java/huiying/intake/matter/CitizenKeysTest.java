package huiying.intake.matter;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.TestKeys;
import huiying.intake.message.Citizen;
import huiying.kit.secrecy.SecretHash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitizenKeysTest {
  private final CitizenKeys keys = new CitizenKeys(TestKeys.HASH);

  private List<String> of(
      @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String at) {
    return keys.of(new Citizen(name, phone, email, at));
  }

  @Test
  void knowsATelephoneNumberHoweverItIsWritten() {
    var one = of(null, "13800000001", null, null);

    assertThat(one).hasSize(1).doesNotContain("13800000001");
    assertThat(of("甲", "+86 138-0000-0001", null, "路1号")).isEqualTo(one);
    assertThat(of("乙", "0086１３８００００0001", null, null)).isEqualTo(one);
    assertThat(of(null, "13800000002", null, null)).isNotEqualTo(one);
  }

  @Test
  void knowsAnAddressOfMailAndANameWithAnAddress() {
    assertThat(of(null, "13800000001", " A@Example.org", null)).hasSize(2);
    assertThat(of(null, null, "a@example.org", null))
        .isEqualTo(of(null, null, " A@Example.org", null));
    assertThat(of("张 某", null, null, "示范路1号，201室"))
        .isEqualTo(of("张某", "无", null, "示范路1号201室"))
        .hasSize(1);
    assertThat(of("张某", null, null, null)).isEmpty();
  }

  @Test
  void takesNobodysNumberForNobody() {
    assertThat(of("匿名", "00000000000", "无", null)).isEmpty();
    assertThat(of(null, "110", null, null)).isEmpty();
    assertThat(keys.of(null)).isEmpty();
  }

  @Test
  void makesOtherKeysWithAnotherSecret() {
    var others = new CitizenKeys(new SecretHash(TestKeys.key(9)));
    var citizen = new Citizen(null, "13800000001", null, null);

    assertThat(others.of(citizen)).isNotEqualTo(keys.of(citizen));
  }
}
