/** One town a line, as the three languages write it, so that reports in different languages meet in one place. */
const lines = `
astana|Astana|Астана|阿斯塔纳
almaty|Almaty|Алматы|阿拉木图
shymkent|Shymkent|Шымкент|奇姆肯特
turkistan|Turkistan|Туркестан|突厥斯坦
aktau|Aktau|Актау|阿克套
aktobe|Aktobe|Актобе|阿克托别
karaganda|Karaganda|Караганда|卡拉干达
khorgos|Khorgos|Хоргос|霍尔果斯
bishkek|Bishkek|Бишкек|比什凯克
osh|Osh|Ош|Оше|Оша|奥什
cholpon-ata|Cholpon-Ata|Чолпон-Ата|乔尔蓬阿塔
issyk-kul|Issyk-Kul|Иссык-Куль|伊塞克湖
jalal-abad|Jalal-Abad|Джалал-Абад|贾拉拉巴德
dushanbe|Dushanbe|Душанбе|杜尚别
khujand|Khujand|Худжанд|苦盏
bokhtar|Bokhtar|Бохтар|博赫塔尔
ashgabat|Ashgabat|Ашхабад|阿什哈巴德
awaza|Awaza|Аваза|阿瓦扎
turkmenbashi|Turkmenbashi|Туркменбаши|土库曼巴希
tashkent|Tashkent|Ташкент|塔什干
samarkand|Samarkand|Самарканд|撒马尔罕
bukhara|Bukhara|Бухара|布哈拉
khiva|Khiva|Хива|希瓦
fergana|Fergana|Фергана|费尔干纳
termez|Termez|Термез|铁尔梅兹
beijing|Beijing|Пекин|北京
shanghai|Shanghai|Шанхай|上海
xian|Xi'an|Сиань|西安
chengdu|Chengdu|Чэнду|成都
chongqing|Chongqing|Чунцин|重庆
guangzhou|Guangzhou|Гуанчжоу|广州
shenzhen|Shenzhen|Шэньчжэнь|深圳
hangzhou|Hangzhou|Ханчжоу|杭州
nanjing|Nanjing|Нанкин|南京
qingdao|Qingdao|Циндао|青岛
tianjin|Tianjin|Тяньцзинь|天津
urumqi|Urumqi|Урумчи|乌鲁木齐
kashgar|Kashgar|Кашгар|喀什
lanzhou|Lanzhou|Ланьчжоу|兰州
yangling|Yangling|Янлин|杨凌
lianyungang|Lianyungang|Ляньюньган|连云港
sanya|Sanya|Санья|三亚
boao|Boao|Боао|博鳌
wuhan|Wuhan|Ухань|武汉
kunming|Kunming|Куньмин|昆明
moscow|Moscow|Москва|莫斯科
saint-petersburg|Saint Petersburg|Санкт-Петербург|圣彼得堡
kazan|Kazan|Казань|喀山
baku|Baku|Баку|巴库
tbilisi|Tbilisi|Тбилиси|第比利斯
minsk|Minsk|Минск|明斯克
ulaanbaatar|Ulaanbaatar|Улан-Батор|乌兰巴托
tehran|Tehran|Тегеран|德黑兰
ankara|Ankara|Анкара|安卡拉
istanbul|Istanbul|Стамбул|伊斯坦布尔
islamabad|Islamabad|Исламабад|伊斯兰堡
kabul|Kabul|Кабул|喀布尔
geneva|Geneva|Женева|日内瓦
vienna|Vienna|Вена|维也纳
new-york|New York|Нью-Йорк|纽约
brussels|Brussels|Брюссель|布鲁塞尔
`;

export type TownName = { code: string; names: string[] };

export const townNames: TownName[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [code = "", ...names] = line.split("|");
    return { code, names };
  });
