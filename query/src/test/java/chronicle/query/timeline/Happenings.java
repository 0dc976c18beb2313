package chronicle.query.timeline;

import chronicle.events.Actor;
import chronicle.events.Agreement.AgreementEnteredIntoForce;
import chronicle.events.Agreement.AgreementSigned;
import chronicle.events.Agreement.StatusGranted;
import chronicle.events.Assessment.OpinionSurveyed;
import chronicle.events.Assessment.RatingPublished;
import chronicle.events.Assistance.AidOffered;
import chronicle.events.Assistance.AidRestricted;
import chronicle.events.Assistance.AssistanceProvided;
import chronicle.events.Assistance.WaiverAuthorized;
import chronicle.events.Assistance.WaiverExtended;
import chronicle.events.Assistance.WaiverGranted;
import chronicle.events.Conflict.BlockadeImposed;
import chronicle.events.Conflict.CeasefireAgreed;
import chronicle.events.Conflict.ConflictBegan;
import chronicle.events.Conflict.ConflictEnded;
import chronicle.events.Conflict.MediationBegan;
import chronicle.events.Conflict.MediationFormatProposed;
import chronicle.events.Conflict.PeaceAgreementSigned;
import chronicle.events.Conflict.TerritoryTaken;
import chronicle.events.Cooperation.ContributionMade;
import chronicle.events.Cooperation.CooperationBegan;
import chronicle.events.Cooperation.ProjectBacked;
import chronicle.events.DiplomaticEvent;
import chronicle.events.Edtf;
import chronicle.events.Encounter.VisitPaid;
import chronicle.events.Margin;
import chronicle.events.MissionRank;
import chronicle.events.Party;
import chronicle.events.Recognition.RelationsEstablished;
import chronicle.events.Recognition.StateRecognized;
import chronicle.events.Representation.EnvoyTookPost;
import chronicle.events.Representation.MissionOpened;
import chronicle.events.Slug;
import chronicle.events.Source;
import chronicle.events.Stance;
import chronicle.events.Statehood.IndependenceDeclared;
import chronicle.events.Statehood.StateDissolved;
import chronicle.events.Statehood.StateProclaimed;
import chronicle.events.Statehood.UnionJoined;
import chronicle.events.Statement;
import chronicle.events.Utterance.PositionTaken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sample happenings: real days and places, each under its own name as the entry's id. */
public final class Happenings {

    public static final Party AM = new Party("AM");
    public static final Party AZ = new Party("AZ");
    public static final Party DE = new Party("DE");
    public static final Party GE = new Party("GE");
    public static final Party US = new Party("US");
    public static final Party SOVIET_UNION = new Party("SUHH");
    public static final Party AZERBAIJAN_SSR = new Party("azssr");

    public static final String SECTION_907 = "Section 907 of the Freedom Support Act";
    public static final Slug NAGORNO_KARABAKH = new Slug("nagorno-karabakh");

    private Happenings() {}

    /** The first revision of an entry. */
    public static Happening happening(String entry, String on, DiplomaticEvent event, Party... concerns) {
        Margin margin = new Margin(List.of(concerns), Optional.empty());
        List<Source> sources = List.of(Source.titled("Azerbaijan–United States relations"));
        return new Happening(entry, 1, 1, new Statement(Edtf.parse(on), event, margin, sources));
    }

    public static Happening section907Enacted() {
        return happening(
                "section-907-enacted",
                "1992-10-24",
                new AidRestricted(US, AZ, SECTION_907, Optional.of(new Actor("Congress"))));
    }

    public static Happening waiverAuthorized() {
        return happening(
                "waiver-authorized",
                "2002-01-10",
                new WaiverAuthorized(US, AZ, SECTION_907, Optional.of(new Actor("Congress")), Optional.empty()));
    }

    public static Happening waiverGranted() {
        return happening("waiver-granted", "2002-01-25", waiver(Optional.empty()));
    }

    public static Happening waiverGrantedThrough2002() {
        return happening("waiver-granted-through-2002", "2002-01-25", waiver(Optional.of("2002-12-31")));
    }

    public static Happening waiverExtendedThrough2003() {
        return happening(
                "waiver-extended-through-2003",
                "2002-12-20",
                new WaiverExtended(
                        US,
                        AZ,
                        SECTION_907,
                        Optional.of(new Actor("George W. Bush")),
                        Optional.of(Edtf.parse("2003-12-31"))));
    }

    private static WaiverGranted waiver(Optional<String> lastDay) {
        return new WaiverGranted(
                US, AZ, SECTION_907, Optional.of(new Actor("George W. Bush")), lastDay.map(Edtf::parse));
    }

    public static Happening caspianSecurityOffered() {
        return happening(
                "caspian-security-offered",
                "2011-11-15",
                new AidOffered(
                        US,
                        AZ,
                        Optional.of(new BigDecimal("10000000")),
                        Optional.of("USD"),
                        "security structures in the Caspian"));
    }

    public static Happening democracyAssisted() {
        return happening(
                "democracy-assisted",
                "1998-06-01",
                new AssistanceProvided(US, AZ, Optional.of("USAID"), "democratic development"));
    }

    public static Happening washingtonEmbassyOpened() {
        return happening(
                "washington-embassy-opened",
                "1992-03-06",
                new MissionOpened(AZ, US, MissionRank.EMBASSY, Optional.of("Washington, D.C.")));
    }

    public static Happening bakuEmbassyOpened() {
        return happening(
                "baku-embassy-opened",
                "1992-03-16",
                new MissionOpened(US, AZ, MissionRank.EMBASSY, Optional.of("Baku")));
    }

    public static Happening losAngelesConsulateGeneralOpened() {
        return happening(
                "los-angeles-consulate-general-opened",
                "2006-09-01",
                new MissionOpened(AZ, US, MissionRank.CONSULATE_GENERAL, Optional.of("Los Angeles")));
    }

    public static Happening ibrahimTookPost() {
        return happening(
                "ibrahim-took-post",
                "2021-09-15",
                new EnvoyTookPost(
                        AZ,
                        US,
                        "Khazar Ibrahim",
                        Optional.of("ambassador"),
                        Optional.empty(),
                        Optional.of(Edtf.parse("2021-09-15"))));
    }

    public static Happening aliyevVisited1994() {
        return happening("aliyev-visited-1994", "1994-09-25/1994-09-30", aliyev("working"));
    }

    public static Happening aliyevVisited1997() {
        return happening("aliyev-visited-1997", "1997-07-27/1997-08-06", aliyev("official"));
    }

    private static VisitPaid aliyev(String type) {
        return new VisitPaid("Heydar Aliyev", Optional.of("President"), AZ, US, Optional.of(type), List.of());
    }

    public static Happening azerbaijanRecognized() {
        return happening("azerbaijan-recognized", "1991-12-25", new StateRecognized(US, AZ));
    }

    public static Happening relationsEstablished() {
        return happening("relations-established", "1992-02-28", new RelationsEstablished(List.of(AZ, US)));
    }

    public static Happening azerbaijanSsrProclaimed() {
        return happening("azerbaijan-ssr-proclaimed", "1920-04-28", new StateProclaimed(AZERBAIJAN_SSR));
    }

    public static Happening azerbaijanSsrJoined() {
        return happening("azerbaijan-ssr-joined", "1922-12-30", new UnionJoined(AZERBAIJAN_SSR, SOVIET_UNION));
    }

    public static Happening azerbaijanIndependent() {
        return happening(
                "azerbaijan-independent",
                "1991-10-18",
                new IndependenceDeclared(AZ, Optional.of(new Actor("Supreme Soviet")), Optional.of(AZERBAIJAN_SSR)));
    }

    public static Happening sovietUnionDissolved() {
        return happening("soviet-union-dissolved", "1991-12-25", new StateDissolved(SOVIET_UNION));
    }

    public static Happening karabakhWarBegan() {
        return happening("karabakh-war-began", "1988-02-20", new ConflictBegan(NAGORNO_KARABAKH, List.of(AM, AZ)));
    }

    public static Happening bishkekCeasefire() {
        return happening("bishkek-ceasefire", "1994-05-12", new CeasefireAgreed(NAGORNO_KARABAKH, List.of(AZ, AM)));
    }

    public static Happening karabakhConflictEnded() {
        return happening("karabakh-conflict-ended", "2025-08-08", new ConflictEnded(NAGORNO_KARABAKH));
    }

    public static Happening armeniaBlockaded() {
        return happening("armenia-blockaded", "1991-11-04", new BlockadeImposed(NAGORNO_KARABAKH, AZ, AM));
    }

    public static Happening shushaTaken() {
        return happening("shusha-taken", "1992-05-08", new TerritoryTaken(NAGORNO_KARABAKH, AM, AZ, "Shusha"));
    }

    public static Happening minskGroupBegan() {
        return happening(
                "minsk-group-began",
                "1992-03-24",
                new MediationBegan(NAGORNO_KARABAKH, new Actor("US"), Optional.of("Minsk Group")));
    }

    public static Happening bakerRulesProposed() {
        return happening(
                "baker-rules-proposed",
                "1992-05-01",
                new MediationFormatProposed(NAGORNO_KARABAKH, new Actor("James Baker"), "Baker rules"));
    }

    public static Happening peaceSigned() {
        return happening(
                "peace-signed",
                "2025-08-08",
                new PeaceAgreementSigned(
                        NAGORNO_KARABAKH,
                        List.of(AM, AZ),
                        List.of("Nikol Pashinyan", "Ilham Aliyev"),
                        Optional.of("the White House"),
                        Optional.of(new Actor("Donald Trump"))));
    }

    public static Happening tradeAgreementSigned() {
        return happening(
                "trade-agreement-signed",
                "1993-04-12",
                new AgreementSigned(List.of(US, AZ), "Agreement on Trade Relations"));
    }

    public static Happening tradeAgreementInForce() {
        return happening(
                "trade-agreement-in-force",
                "1995-04-21",
                new AgreementEnteredIntoForce(List.of(US, AZ), "Agreement on trade  relations"));
    }

    public static Happening investmentTreatySigned() {
        return happening(
                "investment-treaty-signed",
                "1997-08-01",
                new AgreementSigned(List.of(AZ, US), "Bilateral Investment Treaty"));
    }

    public static Happening mostFavouredNation() {
        return happening("most-favoured-nation", "1995-04-21", new StatusGranted(US, AZ, "most favoured nation"));
    }

    public static Happening kosovoMissionJoined() {
        return happening("kosovo-mission-joined", "1999-09-01", new CooperationBegan(List.of(AZ, US), "KFOR"));
    }

    public static Happening overflightGranted() {
        return happening(
                "overflight-granted", "2001-10-07/2014-12-31", new ContributionMade(AZ, US, "overflight rights"));
    }

    public static Happening pipelineBacked() {
        return happening(
                "pipeline-backed", "1999-11-18", new ProjectBacked(US, "Baku–Tbilisi–Ceyhan pipeline"), AZ, US);
    }

    public static Happening clintonOpposed907() {
        return happening(
                "clinton-opposed-907",
                "1997-03-01",
                new PositionTaken(new Actor("Clinton administration"), Optional.of(US), "Section 907", Stance.OPPOSES),
                AZ);
    }

    public static Happening freedomRated2018() {
        return happening(
                "freedom-rated-2018",
                "2018-01-16",
                new RatingPublished(
                        new Actor("Freedom House"),
                        "Freedom in the World",
                        new Actor("AZ"),
                        new BigDecimal("12"),
                        new BigDecimal("100"),
                        Optional.of("not free")));
    }

    public static Happening leadershipSurveyed2012() {
        return happening(
                "leadership-surveyed-2012",
                "2012-04-19",
                new OpinionSurveyed(
                        new Actor("Gallup"),
                        new Actor("AZ"),
                        "approval of US leadership",
                        Map.of(
                                "approve", new BigDecimal("53"),
                                "disapprove", new BigDecimal("27"),
                                "uncertain", new BigDecimal("21"))));
    }
}
