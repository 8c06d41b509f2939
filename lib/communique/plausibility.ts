const frequentHan = new Set(
  "的一是在不了和人中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几九区區强強放决決西被干做必战戰先回则則任取据據处處队隊南给給色光门門即保治北造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交受联聯什认認六共权權收证證改清己美再采採转轉更单單风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達积積示议議声聲报報斗完类類八离離华華名确確才科张張信马馬节節话話米整空元况今集温溫传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝",
);
const frequentCyrillic = new Set("оеаинтсрвлкмдпу");

/** The share of a decoded text's foreign characters that such a text would really contain, with a little above 1. */
export function plausibility(text: string, script: "han" | "cyrillic"): number {
  let foreign = 0;
  let good = 0;
  let frequent = 0;
  for (const char of text) {
    if (char <= "\u007f") continue;
    foreign++;
    if (script === "han") {
      if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u.test(char)) good++;
      if (frequentHan.has(char)) frequent++;
    } else {
      if (/[а-яёА-ЯЁ«»–—№“”„…\u00a0]/.test(char)) good++;
      if (frequentCyrillic.has(char)) frequent++;
    }
  }
  if (foreign === 0) return 0;
  return (
    (good / foreign) * 0.5 +
    Math.min(1, (frequent / foreign) * 1.6) * 0.5 +
    (text.includes("\ufffd") ? -0.3 : 0.1)
  );
}

/** How much of a text is plain Latin, Cyrillic or Chinese: for bytes that nothing marks as UTF-16. */
export function readableShare(text: string): number {
  let good = 0;
  let all = 0;
  for (const char of text) {
    all++;
    if (/[\t\n\r -~а-яёА-ЯЁ«»“”‘’„–—…№\u00a0]/.test(char) || frequentHan.has(char)) good++;
    else if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u0400-\u04ff\u00c0-\u017f]/u.test(char)) good += 0.6;
  }
  return all === 0 ? 0 : good / all;
}
