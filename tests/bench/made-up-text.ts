export type TextKind = "zh" | "zh damaged" | "ru" | "en";
export const textKinds: TextKind[] = ["zh", "zh damaged", "ru", "en"];

const sentences: Record<"zh" | "ru" | "en", string[]> = {
  zh: [
    "各方商定于2027年在首都举行下次会晤。",
    "各方愿在平等互利基础上深化经贸、能源、交通和互联互通领域合作，并将继续开展定期磋商。",
    "各方支持主管部门加强协调，推动口岸通关便利化，进一步挖掘合作潜力十分重要。",
    "各方高度评价上次会议取得的成果，强调应共同应对气候变化、荒漠化和水资源短缺等挑战。",
    "中方将为各国青年提供一千个培训名额，各方对此表示欢迎。",
  ],
  ru: [
    "Стороны договорились провести следующую встречу в 2027 году в столице.",
    "Стороны готовы углублять сотрудничество в области торговли, энергетики и транспорта и продолжат регулярные консультации.",
    "Стороны приветствуют создание рабочей группы и подчеркнули необходимость упрощения процедур на границе.",
    "Стороны высоко оценили итоги предыдущей встречи и будут совместно противодействовать опустыниванию.",
    "Министры отметили, что формат играет важную роль в развитии региона.",
  ],
  en: [
    "The Parties agreed to hold the next meeting in the capital in 2027.",
    "The Parties stand ready to deepen cooperation in trade, energy and transport, and will continue regular consultations.",
    "The Parties welcome the establishment of a working group and stressed the need to simplify border procedures.",
    "The Parties commended the results of the previous meeting and will jointly address desertification.",
    "Ministers noted that the format plays an important role in the development of the region.",
  ],
};
const titles = {
  zh: "某地区外长第九次会晤新闻公报\n\n各方外长举行了第九次会晤。\n\n",
  ru: "Совместное заявление министров региона\n\nМинистры провели девятую встречу.\n\n",
  en: "Joint Statement of the Ministers of the Region\n\nMinisters held their ninth meeting.\n\n",
};
const digits = "零一二三四五六七八九";
const readings: Record<string, string> = {
  会: "huì",
  长: "zhǎng",
  重: "zhòng",
  行: "xíng",
  合: "hé",
  通: "tōng",
};

/** Labels that count up as far as the style can: a long text begins again under a new heading. */
function labelOf(order: number, language: "zh" | "ru" | "en"): string {
  if (language !== "zh") return `${order}. `;
  const tens = Math.floor(order / 10);
  return `${tens > 0 ? `${tens > 1 ? digits[tens] : ""}十` : ""}${order % 10 > 0 ? digits[order % 10] : ""}、`;
}

/** A text of about so many bytes with everything that costs: labels, bullets, page numbers, glosses, torn spans. */
export function madeUpText(kind: TextKind, bytes: number): string {
  const language = kind === "zh damaged" ? "zh" : kind;
  const said = sentences[language];
  const parts = [titles[language]];
  let size = Buffer.byteLength(parts[0] ?? "");
  for (let i = 0; size < bytes; i++) {
    const order = (i % 90) + 1;
    const words = [said[i % 5], said[(i * 3 + 1) % 5], said[(i * 7 + 2) % 5]].join(
      language === "zh" ? "" : " ",
    );
    const bullets = i % 6 === 5 ? `\n\n${leadIn[language]}\n— ${said[i % 5]}\n— ${said[(i + 1) % 5]}` : "";
    const page = i % 9 === 8 ? `\n\n- ${Math.floor(i / 9) % 900} -` : "";
    let part = `${labelOf(order, language)}${words}${bullets}${page}\n\n`;
    if (kind === "zh damaged") {
      part = part.replace(/[会长重行合通]/gu, (char) => `${char}(${readings[char]})`);
      if (i % 4 === 0) part += "各方在领(lǐng)域?qū)嵤┗ダ\ue367献黜?xiàng)目。\n\n";
    }
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join("");
}
const leadIn = { zh: "各方欢迎：", ru: "Стороны приветствуют:", en: "The Parties welcome:" };
