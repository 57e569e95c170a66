package huiying.notify.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {
  @Test
  void isWrittenWithoutAnythingThatAUrlWouldEncode() {
    var id = new LetterId("clock-events.sla-service.dlt", 11, 123_456_789_012_345L);

    assertThat(id.value()).isEqualTo("clock-events.sla-service.dlt~11~123456789012345");
    assertThat(LetterId.parse(id.value())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "x~0",
        "x~0~",
        "x~0~0~0",
        "~0~0",
        "x~-1~0",
        "x~0~-1",
        "x~00~0",
        "x~0~01",
        "x~0~9999999999999999999",
        "x~9999999~0",
        "x y~0~0",
        "../x~0~0",
        "x~0~0 ",
        "x~٣~0"
      })
  void hasOneFormOnly(String odd) {
    assertThat(LetterId.parse(odd)).isEmpty();
  }
}
