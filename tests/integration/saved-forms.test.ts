import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import { visitor } from "../../lib/domain/permission";
import { mostSavedForms } from "../../lib/domain/saved-form";
import { dropForm } from "../../lib/use-cases/drop-form";
import { findSavedForms } from "../../lib/use-cases/find-saved-forms";
import { newFormKey } from "../../lib/use-cases/form-key";
import { hashPassword } from "../../lib/use-cases/password";
import { saveForm } from "../../lib/use-cases/save-form";
import { signIn } from "../../lib/use-cases/sign-in";
import { signOut } from "../../lib/use-cases/sign-out";
import { stashForm } from "../../lib/use-cases/stash-form";
import { accepted, refusalOf } from "../support/outcome";
import { addPerson, auditOf, contextOf, freely, testClock } from "../support/people";
import { testStore } from "../support/store";

const form = "development:new";
const hours = (n: number) => n * 60 * 60 * 1000;

async function anOffice() {
  const store = testStore();
  const clock = testClock();
  const passwordHash = await hashPassword("a long pass phrase");
  const anna = await addPerson(store, "anna", { role: "editor", passwordHash });
  const boris = await addPerson(store, "boris", { role: "editor" });
  const as = (who: typeof anna | typeof visitor) => contextOf(store, clock.now, who);
  return { store, clock, anna, boris, as };
}

describe("what somebody types", () => {
  test("is kept for them, found by its form, and gone once it is dropped", async () => {
    const { as, anna } = await anOffice();
    const formKey = newFormKey("anna", form);
    accepted(await saveForm(as(anna), { formKey, values: { what: ["A summit"] } }));
    accepted(await saveForm(as(anna), { formKey, values: { what: ["A summit was held"] } }));
    const found = accepted(await findSavedForms(as(anna), { form }));
    expect(found).toMatchObject([{ formKey, values: { what: ["A summit was held"] } }]);
    accepted(await dropForm(as(anna), { formKey }));
    expect(accepted(await findSavedForms(as(anna), { form }))).toEqual([]);
  });

  test("is nobody else's: neither found, overwritten nor dropped", async () => {
    const { as, anna, boris } = await anOffice();
    const formKey = newFormKey("anna", form);
    accepted(await saveForm(as(anna), { formKey, values: { what: ["Hers"] } }));
    expect(accepted(await findSavedForms(as(boris), { form }))).toEqual([]);
    expect(await saveForm(as(boris), { formKey, values: { what: ["His"] } })).toMatchObject({
      code: "conflict",
      message: { key: "begunByAnother", values: { name: "boris" } },
    });
    accepted(await dropForm(as(boris), { formKey }));
    expect(accepted(await findSavedForms(as(anna), { form }))).toMatchObject([
      { values: { what: ["Hers"] } },
    ]);
  });

  test("in two tabs is two texts", async () => {
    const { as, anna } = await anOffice();
    for (const what of ["In one tab", "In another"])
      accepted(await saveForm(as(anna), { formKey: newFormKey("anna", form), values: { what: [what] } }));
    expect(accepted(await findSavedForms(as(anna), { form }))).toHaveLength(2);
    expect(accepted(await findSavedForms(as(anna), { form: "development" }))).toEqual([]);
  });

  test("leaves no password, no token and nothing of the page's own", async () => {
    const { as, anna } = await anOffice();
    const values = {
      what: ["A summit"],
      password: ["secret"],
      newPassword: ["secret"],
      inviteToken: ["secret"],
      intent: ["save"],
      formKey: ["x"],
      "found.0.code": ["x"],
    };
    accepted(await saveForm(as(anna), { formKey: newFormKey("anna", form), values }));
    const [saved] = accepted(await findSavedForms(as(anna), { form }));
    expect(saved?.values).toEqual({ what: ["A summit"] });
  });

  test("is at most 200 kB", async () => {
    const { as, anna } = await anOffice();
    const formKey = newFormKey("anna", form);
    // Three bytes each in the text that is kept.
    const long = { formKey, values: { what: ["文".repeat(70_000)] } };
    expect(refusalOf(await saveForm(as(anna), long))).toBe("savedFormTooLarge");
    accepted(await saveForm(as(anna), { formKey, values: { what: ["文".repeat(60_000)] } }));
  });

  test("is forgotten after 90 days, and the oldest beyond two hundred go first", async () => {
    const { as, anna, clock } = await anOffice();
    const keep = async () =>
      accepted(await saveForm(as(anna), { formKey: newFormKey("anna", form), values: { what: ["x"] } }));
    for (let i = 0; i < mostSavedForms + 3; i++) {
      await keep();
      clock.forward(1_000);
    }
    expect(accepted(await findSavedForms(as(anna), { form }))).toHaveLength(mostSavedForms);
    clock.forward(hours(24 * 91));
    expect(accepted(await findSavedForms(as(anna), { form }))).toEqual([]);
    await keep();
    expect(accepted(await findSavedForms(as(anna), { form }))).toHaveLength(1);
  });

  test("is never audited: it is nobody's record yet", async () => {
    const { as, anna, store } = await anOffice();
    const formKey = newFormKey("anna", form);
    accepted(await saveForm(as(anna), { formKey, values: { what: ["x"] } }));
    accepted(await dropForm(as(anna), { formKey }));
    expect(await auditOf(store)).toEqual([]);
  });

  test("needs an account", async () => {
    const { as } = await anOffice();
    const formKey = newFormKey("anna", form);
    for (const outcome of [
      await saveForm(as(visitor), { formKey, values: {} }),
      await dropForm(as(visitor), { formKey }),
      await findSavedForms(as(visitor), { form }),
    ])
      expect(refusalOf(outcome)).toBe("signInFirst");
  });
});

describe("a form sent after the session ended", () => {
  async function signedIn() {
    const office = await anOffice();
    const { store, clock } = office;
    const credentials = { email: "anna@example.org", password: "a long pass phrase" };
    const guard = { attempts: freely, address: "here" };
    const { sessionId } = accepted(await signIn({ store, now: clock.now }, credentials, guard));
    const stash = (userId = "anna") =>
      stashForm({ store, now: clock.now }, sessionId, {
        formKey: newFormKey(userId, form),
        values: { what: ["A summit"] },
      });
    return { ...office, sessionId, stash };
  }

  test("waits for its owner, who finds it after signing in again", async () => {
    const { as, anna, boris, clock, stash } = await signedIn();
    clock.forward(hours(13));
    accepted(await stash());
    expect(accepted(await findSavedForms(as(anna), { form }))).toMatchObject([
      { values: { what: ["A summit"] } },
    ]);
    expect(accepted(await findSavedForms(as(boris), { form }))).toEqual([]);
  });

  test("is refused while the session lives, a day after it was ended, and for another person's form", async () => {
    const { store, clock, sessionId, stash } = await signedIn();
    expect(refusalOf(await stash())).toBe("signInFirst");
    await signOut({ store, now: clock.now }, sessionId);
    expect(refusalOf(await stash("boris"))).toBe("signInFirst");
    accepted(await stash());
    clock.forward(hours(25));
    expect(refusalOf(await stash())).toBe("signInFirst");
    expect(await store.read.select().from(t.savedForm)).toHaveLength(1);
  });
});
