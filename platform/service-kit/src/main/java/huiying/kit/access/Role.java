package huiying.kit.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may be in Huiying; a token names roles in lower case. */
public enum Role {
  /** 渠道接入程序: writes and reads the messages of its own channels. */
  ADAPTER,
  /** 承办人: sees and answers what the own department has. */
  HANDLER,
  /** 部门负责人: the same for the department and its parts, and approves. */
  LEAD,
  /** 分办员: gives messages to departments; sees those that none has. */
  DISPATCHER,
  /** 督查人员: sees everything, steers, and answers nothing. */
  SUPERVISOR,
  /** 系统管理员: calendars, limits, directory, ladders, keys, dead letters; no messages. */
  ADMIN,
  /** 审计员: reads the audit, nothing else. */
  AUDITOR;

  /** As it stands in a token; empty if it is none of ours. */
  public static Optional<Role> of(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }

  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }
}
