package huiying.notify.directory;

/** In what capacity somebody is told. */
public enum Role {
  /** 承办人, of the department. */
  HANDLER(true),
  /** 部门负责人, of the department. */
  LEAD(true),
  /** 分管负责人, who is in charge of the department. */
  LEAD_IN_CHARGE(true),
  /** 值班员, whoever the duty rota has for the day. */
  DUTY_OFFICER(false),
  /** 区督查部门. */
  DISTRICT_OFFICE(false),
  /** 区领导. */
  DISTRICT_LEADER(false),
  /** 分办台, which stands in for everybody; at least one can always be reached by e-mail. */
  DISPATCH_DESK(false);

  private final boolean ofDepartment;

  Role(boolean ofDepartment) {
    this.ofDepartment = ofDepartment;
  }

  /** Whether each department has its own contacts in this role; the others are the district's. */
  public boolean isOfDepartment() {
    return ofDepartment;
  }
}
