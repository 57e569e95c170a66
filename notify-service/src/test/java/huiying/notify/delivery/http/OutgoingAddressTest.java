package huiying.notify.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.http.OutgoingAddress.Names;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingAddressTest {
  private static final AllowedHosts NOBODY = AllowedHosts.of(List.of());
  private static final Names PUBLIC = leadingTo("93.184.216.34", "2606:2800:220:1::1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://127.1.2.3/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://017700000001/",
        "https://127.0.0.1./",
        "https://%31%32%37.0.0.1/",
        "https://１２７.0.0.1/",
        "https://0.0.0.0/",
        "https://0/",
        "https://10.1.2.3/",
        "https://100.64.0.1/",
        "https://100.100.100.200/latest/meta-data",
        "https://168.63.129.16/",
        "https://169.254.169.254/latest/meta-data",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://198.18.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::]/",
        "https://[::1]/",
        "https://[::1]:8443/",
        "https://[0:0:0:0:0:0:0:1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:7f00:1::]/",
        "https://[fe80::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[fc00::1]/",
        "https://[fd00:ec2::254]/",
        "https://[fec0::1]/",
        "https://[ff02::1]/",
        "https://localhost/",
        "https://LOCALHOST/",
        "https://localhost./",
        "https://app.localhost/",
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https:///x",
        "https:x",
        "//example.org/",
        "/x",
        "",
        "https://user@example.org/",
        "https://user:secret@example.org/",
        "https://example.org@127.0.0.1/",
        "https://@example.org/",
        "https://example.org/#x",
        "https://exa mple.org/",
        "https://ex_ample.org/",
        "https://[::1/",
        "jar:https://example.org/!/"
      })
  void whatCannotBeOnTheOpenInternetIsRefusedAtStart(String url) {
    assertThatThrownBy(() -> OutgoingAddress.of(url, NOBODY, PUBLIC))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/robot?key=1",
        "HTTPS://Example.ORG.:8443/",
        "https://93.184.216.34/",
        "https://[2606:2800:220:1::1]/",
        "https://172.32.0.1/",
        "https://100.128.0.1/",
        "https://xn--fiqs8s.cn/"
      })
  void theOpenInternetIsCalled(String url) {
    var address = OutgoingAddress.of(url, NOBODY, PUBLIC);

    assertThatCode(address::check).doesNotThrowAnyException();
    assertThat(address.url()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.8",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "::ffff:10.0.0.1",
        "fd00::1"
      })
  void aNameThatLeadsToAPrivateAddressIsRefusedAtTheCall(String target) {
    var address =
        OutgoingAddress.of("https://example.org/", NOBODY, leadingTo("93.184.216.34", target));

    assertThatThrownBy(address::check)
        .isInstanceOfSatisfying(
            NotDelivered.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessageContaining("private address");
  }

  @Test
  void aNameIsLookedUpAtEachCall() {
    var answers = Stream.of("93.184.216.34", "127.0.0.1").iterator();
    var address =
        OutgoingAddress.of(
            "https://example.org/",
            NOBODY,
            _ -> new InetAddress[] {InetAddress.ofLiteral(answers.next())});

    assertThatCode(address::check).doesNotThrowAnyException();
    assertThatThrownBy(address::check).isInstanceOf(NotDelivered.class);
  }

  @Test
  void aNameThatNobodyKnowsIsWaitedFor() {
    var address =
        OutgoingAddress.of(
            "https://example.org/",
            NOBODY,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(address::check)
        .isInstanceOfSatisfying(
            NotDelivered.class, e -> assertThat(e.fault()).isEqualTo(Fault.AWAY));
  }

  @Test
  void hostsOfTheHouseMayBePrivateAndWithoutEncryption() {
    var allowed = AllowedHosts.of(List.of("Notify.District.example.", "10.0.0.8:8080", "[::1]:90"));
    var inside = leadingTo("10.0.0.8");

    for (var url :
        List.of(
            "http://notify.district.example/x",
            "http://notify.district.example:9000/",
            "https://NOTIFY.district.example./",
            "http://10.0.0.8:8080/",
            "http://[::1]:90/")) {
      assertThatCode(OutgoingAddress.of(url, allowed, inside)::check).doesNotThrowAnyException();
    }
    for (var url :
        List.of(
            "http://10.0.0.8/",
            "http://10.0.0.8:8081/",
            "http://x.notify.district.example/",
            "http://notify.district.example.evil.org/",
            "http://user@notify.district.example/")) {
      assertThatThrownBy(() -> OutgoingAddress.of(url, allowed, inside))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void thePortOfAnAllowedHostMayGoWithoutSaying() {
    var allowed = AllowedHosts.of(List.of("a.example:443", "b.example:80"));

    assertThatCode(OutgoingAddress.of("https://a.example/", allowed, leadingTo("10.0.0.1"))::check)
        .doesNotThrowAnyException();
    assertThat(OutgoingAddress.of("http://b.example/", allowed, PUBLIC).url()).isNotNull();
    assertThatThrownBy(() -> OutgoingAddress.of("http://a.example/", allowed, PUBLIC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Names leadingTo(String... addresses) {
    return _ -> Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
