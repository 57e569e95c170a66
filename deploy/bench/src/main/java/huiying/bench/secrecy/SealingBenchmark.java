package huiying.bench.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.secrecy.KeyedHash;
import huiying.kit.secrecy.Ring;
import huiying.kit.secrecy.RingSeals;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.SecretHash;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is done once for each message that is taken in or shown, beside reading its JSON, which
 * every service like it does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class SealingBenchmark {
  private static final String PLACE = "messages/0123456789abcdef0123456789abcdef/citizen";
  private static final String CITIZEN =
      """
      {"name": "张三", "phone": "13800001234", "email": "zhangsan@example.cn",
       "address": "曹杨路某弄某号某室"}\
      """;
  private static final String MESSAGE =
      """
      {"channel": "PORTAL", "externalId": "2026-000001", "kind": "CONSULTATION",
       "title": "小区加装电梯如何申请", "content": "%s",
       "receivedAt": "2026-03-16T09:30:00+08:00", "citizen": %s}\
      """
          .formatted("我们小区想加装电梯，请问需要哪些材料，向哪个部门申请？".repeat(10), CITIZEN);

  private final JsonMapper json = JsonMapper.builder().build();
  private Seals seals;
  private KeyedHash hash;
  private byte[] message;
  private byte[] citizen;
  private byte[] phone;
  private byte[] sealed;

  @Setup
  public void prepare() {
    var key = new byte[Ring.KEY_BYTES];
    new Random(1).nextBytes(key);
    seals = new RingSeals(Ring.of("bench", key));
    hash = new SecretHash(key);
    message = MESSAGE.getBytes(UTF_8);
    citizen = CITIZEN.getBytes(UTF_8);
    phone = "13800001234".getBytes(UTF_8);
    sealed = seals.seal(citizen, PLACE);
  }

  @Benchmark
  public JsonNode readJson() {
    return json.readTree(message);
  }

  @Benchmark
  public byte[] seal() {
    return seals.seal(citizen, PLACE);
  }

  @Benchmark
  public byte[] open() {
    return seals.open(sealed, PLACE);
  }

  @Benchmark
  public String lookUpKey() {
    return hash.of("phone", phone);
  }
}
