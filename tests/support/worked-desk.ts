import { eq } from "drizzle-orm";
import * as t from "../../db/sqlite/schema";
import { changeBlocks } from "../../lib/use-cases/change-blocks";
import { decideLink } from "../../lib/use-cases/decide-link";
import { publishImport } from "../../lib/use-cases/publish-import";
import { saveMeeting } from "../../lib/use-cases/save-meeting";
import { saveParty } from "../../lib/use-cases/save-party";
import { savePublisher } from "../../lib/use-cases/save-publisher";
import { saveSector } from "../../lib/use-cases/save-sector";
import { saveSeries } from "../../lib/use-cases/save-series";
import { showLinks } from "../../lib/use-cases/show-links";
import {
  aSeededDesk,
  atReview,
  atStructure,
  based,
  blocksOfImport,
  facts,
  importRow,
  type SeededDesk,
} from "./desk-steps";
import { accepted } from "./outcome";
import { addPerson, contextOf } from "./people";

/** A text from the desk, the register it needs and the links it brings. */
export async function aWorkedDesk(): Promise<SeededDesk> {
  const desk = await aSeededDesk();
  const { editor, reviewer, store, files, now } = desk;
  const administrator = contextOf(store, now, await addPerson(store, "adm", { role: "administrator" }));
  const name = { en: "Mountain Fund", zh: "山地基金", ru: "Горный фонд" };
  accepted(
    await saveParty(editor, { kind: "body", code: "mountain-fund", name, aliases: "", basedOnVersion: "" }),
  );
  accepted(
    await saveParty(editor, {
      kind: "body",
      code: "mountain-fund",
      name,
      aliases: "the office",
      basedOnVersion: 1,
    }),
  );
  const [kz] = await store.read.select().from(t.party).where(eq(t.party.code, "KZ"));
  accepted(
    await saveParty(editor, { ...kz, aliases: [...(kz?.aliases ?? []), "Qazaqstan"], basedOnVersion: 1 }),
  );
  accepted(
    await savePublisher(editor, {
      code: "agency",
      name: { en: "Agency", zh: "通讯社", ru: "Агентство" },
      aliases: [],
      defaultClass: "N1",
      speaksFor: ["KZ"],
      basedOnVersion: "",
    }),
  );
  accepted(
    await saveSector(administrator, {
      code: "space",
      label: { en: "Space", zh: "航天", ru: "Космос" },
      aliases: [],
      basedOnVersion: "",
    }),
  );
  accepted(
    await saveSeries(editor, {
      code: "others",
      name: { en: "Others", zh: "其他", ru: "Другие" },
      otherOrder: { en: "", zh: "", ru: "" },
      aliases: "",
      basedOnVersion: "",
    }),
  );
  // Entered without its day, which the document brings.
  accepted(
    await saveMeeting(editor, {
      series: facts.series,
      number: 7,
      heldOn: "",
      place: { en: "", zh: "", ru: "" },
      aliases: "",
      basedOnVersion: "",
    }),
  );
  const id = await atReview(desk);
  accepted(await publishImport(reviewer, await based(store, id), files));
  const { links } = accepted(await showLinks(editor, { document: facts.slug }));
  for (const [link, state] of [
    [links[0], "confirmed"],
    [links[1], "rejected"],
  ] as const)
    if (link)
      accepted(
        await decideLink(editor, {
          link: link.id,
          kind: link.kind,
          state,
          note: "Seen.",
          basedOnVersion: link.recordVersion,
        }),
      );
  const other = await atStructure(desk, "二、各方商定建立中心。\n三、各方愿合作。", "other.txt");
  const [, last] = await blocksOfImport(store, other);
  const change = { act: "relabel", block: last?.id, label: "四、" };
  const { reading } = await importRow(store, other);
  accepted(await changeBlocks(editor, { id: other, reading, basedOn: { [last?.id ?? ""]: 1 }, change }));
  return desk;
}
