using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Persistence;

/// <summary>A database with someone in every combination of rol, organisatiesoort and casusrol, with and without a grant.</summary>
public sealed class Rechtentabel : IAsyncLifetime
{
    public Portaal Portaal { get; } = new();

    public IReadOnlyList<(Guid Id, Rol Rol, Organisatiesoort Soort)> Mensen { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Nummer, Casusrolsoort Casusrol, bool Verleend)> Casussen { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)Portaal).InitializeAsync();
        await VulAsync();
        Mensen = [.. from mens in await RijenAsync("SELECT array_agg(concat_ws(' ', id, rol, soort)) FROM public.proef")
                     select (Guid.Parse(mens[0]), Enum.Parse<Rol>(mens[1]), Enum.Parse<Organisatiesoort>(mens[2]))];
        Casussen = [.. from casus in await RijenAsync("SELECT array_agg(concat_ws(' ', p.id, c.nummer, p.casusrol, p.verleend)) FROM public.proefcasus p JOIN portaal.casussen c ON c.id = p.id")
                       select (Guid.Parse(casus[0]), casus[1], Enum.Parse<Casusrolsoort>(casus[2]), casus[3] == "t")];
    }

    public Task DisposeAsync() => ((IAsyncLifetime)Portaal).DisposeAsync();

    private async Task<IEnumerable<string[]>> RijenAsync(string sql) => (await Portaal.BeheerderAsync<string[]>(sql)).Select(rij => rij.Split(' '));

    // One user per rol × soort, two cases per casusrol: without and with every part granted. Triggers off: some of these
    // combinations can never arise, and exactly those must open nothing.
    private Task VulAsync() => Portaal.BeheerderAsync<object>(
        $"""
        SET session_replication_role = replica;
        INSERT INTO portaal.regios (id, code, naam) VALUES ('00000000-0000-0000-0000-0000000000aa', 'tabel', 'Regio Tabel');
        CREATE TABLE public.proef AS
            SELECT gen_random_uuid() AS id, rol, soort FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Rol>())}']) rol,
                unnest(ARRAY['{string.Join("','", Enum.GetNames<Organisatiesoort>())}']) soort;
        CREATE TABLE public.proefcasus AS
            SELECT gen_random_uuid() AS id, casusrol, verleend FROM unnest(ARRAY['{string.Join("','", Enum.GetNames<Casusrolsoort>())}']) casusrol, unnest(ARRAY[false, true]) verleend;
        INSERT INTO portaal.organisaties (id, naam, soort) SELECT gen_random_uuid(), s, s FROM (SELECT DISTINCT soort AS s FROM public.proef) x;
        INSERT INTO portaal.gebruikers (id, naam, organisatie_id, organisatie_soort)
            SELECT p.id, p.rol, o.id, p.soort FROM public.proef p JOIN portaal.organisaties o ON o.naam = p.soort;
        INSERT INTO portaal.gebruikersrollen (id, gebruiker_id, rol, regio_id, van)
            SELECT gen_random_uuid(), id, rol, '00000000-0000-0000-0000-0000000000aa', now() FROM public.proef;
        INSERT INTO portaal.casussen (id, gezin_id, regio_id, nummer, vaste_contactpersoon_id, gestart_op)
            SELECT c.id, c.id, '00000000-0000-0000-0000-0000000000aa', left(c.id::text, 6) || row_number() OVER (), (SELECT id FROM public.proef WHERE soort = 'LokaalTeam' LIMIT 1), now() FROM public.proefcasus c;
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van)
            SELECT gen_random_uuid(), c.id, p.id, c.casusrol, now() FROM public.proefcasus c, public.proef p WHERE c.casusrol <> 'VasteContactpersoon';
        ALTER TABLE portaal.casusrollen DROP CONSTRAINT ex_casusrollen_een_contactpersoon;
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van)
            SELECT gen_random_uuid(), c.id, p.id, c.casusrol, now() FROM public.proefcasus c, public.proef p WHERE c.casusrol = 'VasteContactpersoon';
        INSERT INTO portaal.toegangen (id, casus_id, gebruiker_id, deel, van, reden, voor_vraag)
            SELECT gen_random_uuid(), c.id, p.id, d, now(), 'proef', c.casusrol = 'Vraagexpert' FROM public.proefcasus c, public.proef p, unnest(ARRAY['{string.Join("','", Enum.GetNames<Dossierdeel>())}']) d WHERE c.verleend;
        INSERT INTO portaal.gezinnen (id, regio_id, naam) SELECT c.id, '00000000-0000-0000-0000-0000000000aa', 'Gezin Voorbeeld-01' FROM public.proefcasus c;
        INSERT INTO portaal.huishoudens (id, gezin_id, postcodegebied, wijk) SELECT c.id, c.id, '3544', 'Wijk Voorbeeld-01' FROM public.proefcasus c;
        INSERT INTO portaal.personen (id, gezin_id, voornaam, achternaam) SELECT c.id, c.id, 'Voornaam', 'Voorbeeld-01' FROM public.proefcasus c;
        INSERT INTO portaal.notities (id, casus_id, bronhouder_id, auteur_id, vastgelegd_op, gebeurd_op, tekst)
            SELECT c.id, c.id, (SELECT id FROM portaal.organisaties LIMIT 1), (SELECT id FROM public.proef LIMIT 1), now(), now(), 'Voorbeeldnotitie 01.' FROM public.proefcasus c;
        INSERT INTO portaal.notitie_versies (casus_id, notitie_id, versie, gebeurd_op, tekst, geschreven_door, geschreven_op)
            SELECT c.id, c.id, 1, now(), 'Eerder.', (SELECT id FROM public.proef LIMIT 1), now() FROM public.proefcasus c;
        {PlanEnTijdlijn}
        {ExpertiseEnEvaluatie}
        GRANT SELECT ON public.proef, public.proefcasus TO portaal_app;
        """);

    // One row per table and case of plan and tijdlijn; the ids of the case, so that the children find their parents.
    private static string PlanEnTijdlijn
    {
        get
        {
            const string Bij = "(SELECT id FROM portaal.organisaties LIMIT 1), (SELECT id FROM public.proef LIMIT 1), now()";
            const string Kolommen = "id, casus_id, bronhouder_id, auteur_id, vastgelegd_op";
            return $"""
                INSERT INTO portaal.contactmomenten ({Kolommen}, contact_op, vorm, met, is_gelukt, tekst) SELECT c.id, c.id, {Bij}, now(), 'Huisbezoek', 'x', true, 'x' FROM public.proefcasus c;
                INSERT INTO portaal.intakes ({Kolommen}, gesprek_op) SELECT c.id, c.id, {Bij}, now() FROM public.proefcasus c;
                INSERT INTO portaal.intakedeelnemers (intake_id, casus_id, partij, is_erbij) SELECT c.id, c.id, 'Gezin', true FROM public.proefcasus c;
                INSERT INTO portaal.ingezette_hulp ({Kolommen}, wat, aanbieder, status, gevraagd_op) SELECT c.id, c.id, {Bij}, 'x', 'x', 'Gevraagd', now() FROM public.proefcasus c;
                INSERT INTO portaal.top3_versies ({Kolommen}, nummer, samen_met) SELECT c.id, c.id, {Bij}, 1, 'x' FROM public.proefcasus c;
                INSERT INTO portaal.situaties (id, casus_id, top3id, lijn_id, rang, omschrijving, voorbeelden, risicofactoren, status) SELECT c.id, c.id, c.id, c.id, 1, 'x', '', '', 'Open' FROM public.proefcasus c;
                INSERT INTO portaal.belevingen (id, casus_id, situatie_id, persoon_id, woorden) SELECT c.id, c.id, c.id, c.id, 'x' FROM public.proefcasus c;
                INSERT INTO portaal.analyses ({Kolommen}, nummer, status, vraag, verklaring, krachten, eerdere_hulp, doelen) SELECT c.id, c.id, {Bij}, 1, 'Concept', 'x', '', '', '', '' FROM public.proefcasus c;
                INSERT INTO portaal.feiten (id, casus_id, analyse_id, volgorde, tekst, kenbron, bron) SELECT c.id, c.id, c.id, 1, 'x', 'ZelfGezien', 'x' FROM public.proefcasus c;
                INSERT INTO portaal.reacties ({Kolommen}, analyse_id, persoon_id, standpunt, tekst) SELECT c.id, c.id, {Bij}, c.id, c.id, 'Eens', '' FROM public.proefcasus c;
                INSERT INTO portaal.planreacties ({Kolommen}, tekst) SELECT c.id, c.id, {Bij}, 'x' FROM public.proefcasus c;
                INSERT INTO portaal.acties ({Kolommen}, wat, persoon_id, uiterlijk_op, status) SELECT c.id, c.id, {Bij}, 'x', c.id, now(), 'Open' FROM public.proefcasus c;
                INSERT INTO portaal.rijversies (casus_id, gezin_id, deel, tabel, rij_id, versie, inhoud)
                    SELECT CASE WHEN d <> 'Gezin' THEN c.id END, CASE WHEN d = 'Gezin' THEN c.id END, d, 'x', c.id, 1, jsonb_build_object() FROM public.proefcasus c, unnest(ARRAY['Kop', 'Plan', 'Tijdlijn', 'Gezin']) d;
                """;
        }
    }

    // A question of a lokaal team to an organisation of which nobody in the table is, with its answer; where the case stands; and the
    // role of who answered, ended.
    private const string ExpertiseEnEvaluatie =
        $"""
        INSERT INTO portaal.organisaties (id, naam, soort) VALUES ('{Gevraagd}', 'Gevraagd', 'Overig');
        INSERT INTO portaal.gebruikers (id, naam, organisatie_id, organisatie_soort) VALUES ('{Gevraagd}', 'Expert', '{Gevraagd}', 'Overig');
        INSERT INTO portaal.casusrollen (id, casus_id, gebruiker_id, soort, van, tot) SELECT c.id, c.id, '{Gevraagd}', 'Vraagexpert', now() - interval '1 day', now() FROM public.proefcasus c;
        INSERT INTO portaal.expertisevragen (id, casus_id, regio_id, vrager_id, bronhouder_id, gevraagd_op, thema, gericht_aan_id, uiterlijk_op, status)
            SELECT c.id, c.id, '00000000-0000-0000-0000-0000000000aa', g.id, g.organisatie_id, now(), 'Anders', '{Gevraagd}', now(), 'Gevraagd'
            FROM public.proefcasus c, (SELECT * FROM portaal.gebruikers WHERE organisatie_soort = 'LokaalTeam' AND naam = 'Lokaalteamwerker') g;
        INSERT INTO portaal.expertisevraag_teksten (vraag_id, casus_id, tekst) SELECT c.id, c.id, 'x' FROM public.proefcasus c;
        INSERT INTO portaal.vraagdelen (vraag_id, casus_id, deel, gedeeld_op) SELECT c.id, c.id, 'Plan', now() FROM public.proefcasus c;
        INSERT INTO portaal.expertisenotities (id, vraag_id, casus_id, bronhouder_id, auteur_id, bevoegdheidsgrond, tekst, vastgelegd_op)
            SELECT c.id, c.id, c.id, '{Gevraagd}', '{Gevraagd}', 'Advies', 'x', now() FROM public.proefcasus c;
        INSERT INTO portaal.afschriften (id, casus_id, soort, rij_id, rij_versie, genomen_door, organisatie_id, genomen_op)
            SELECT c.id, c.id, 'Notitie', c.id, 1, g.id, g.organisatie_id, now()
            FROM public.proefcasus c, (SELECT * FROM portaal.gebruikers WHERE organisatie_soort = 'LokaalTeam' AND naam = 'Lokaalteamwerker') g;
        INSERT INTO portaal.fasen (id, casus_id, fase, van) SELECT c.id, c.id, 'Herstel', now() FROM public.proefcasus c;
        INSERT INTO portaal.kaders (id, casus_id, kader, van) SELECT c.id, c.id, 'Vrijwillig', now() FROM public.proefcasus c;
        INSERT INTO portaal.uitstroom (id, casus_id, reden, toelichting, gezin_vindt, blijft_contact, uitstroom_op, auteur_id, bronhouder_id, vastgelegd_op)
            SELECT c.id, c.id, 'DoelenBereikt', 'x', 'x', 'x', now(), '{Gevraagd}', '{Gevraagd}', now() FROM public.proefcasus c;
        INSERT INTO portaal.uitstroomwegingen (uitstroom_id, casus_id, criterium_id, antwoord) SELECT c.id, c.id, c.id, 'Ja' FROM public.proefcasus c;
        INSERT INTO portaal.nazorgmomenten (id, casus_id, gepland_op) SELECT c.id, c.id, now() FROM public.proefcasus c;
        """;

    private const string Gevraagd = "00000000-0000-0000-0000-0000000000bb";
}
