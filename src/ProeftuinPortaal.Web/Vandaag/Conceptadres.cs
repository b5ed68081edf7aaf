using System.Globalization;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Web.Vandaag;

/// <summary>Where a form that was begun can be finished. Nothing personal: a case number, a form and an id.</summary>
public static class Conceptadres
{
    public static string Van(ConceptRow concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var tab = Tab(concept.Formulier);
        var record = concept.RecordId?.ToString("N", CultureInfo.InvariantCulture);
        return concept.Formulier switch
        {
            Bevoegdheid.AanmeldingIndienen => "/aanmeldingen/nieuw",
            Bevoegdheid.GebruikerMaken or Bevoegdheid.RolGeven => "/beheer",
            Bevoegdheid.WerkgebiedVastleggen => "/beheer/werkgebieden",
            Bevoegdheid.InstellingWijzigen or Bevoegdheid.InstellingenOvernemen => "/beheer/instellingen",
            Bevoegdheid.CriteriaVastleggen => "/beheer/criteria",
            Bevoegdheid.InstroomBesluiten => $"/instroom/{concept.Onderwerp}",
            Bevoegdheid.ExpertiseBeantwoorden => $"/expertise/{concept.RecordId}",
            Bevoegdheid.ExpertiseVragen => $"/casussen/{concept.Casusnummer}/expertise",
            Bevoegdheid.UitstroomVastleggen => $"/casussen/{concept.Casusnummer}/evaluatie",
            // In the head, above every tab: which one opens is for the rights of who goes on.
            Bevoegdheid.KaderWijzigen or Bevoegdheid.VeiligContactWijzigen => $"/casussen/{concept.Casusnummer}?formulier={concept.Formulier}",
            Bevoegdheid.NotitieHerzien => $"/casussen/{concept.Casusnummer}/tijdlijn?notitie={record}",
            Bevoegdheid.NotitieVastleggen => $"/casussen/{concept.Casusnummer}/tijdlijn",
            _ => $"/casussen/{concept.Casusnummer}/{tab}?formulier={concept.Formulier}{(record is null ? null : $"&record={record}")}",
        };
    }

    private static string Tab(Bevoegdheid formulier) => Rechten.VereisteVan(formulier)?.Deel switch
    {
        // Help stands in the plan, beside the goals.
        _ when formulier is Bevoegdheid.HulpVastleggen or Bevoegdheid.HulpHerzien => "plan",
        Dossierdeel.Plan => "plan",
        Dossierdeel.Gezin => "gezin",
        Dossierdeel.Evaluatie => "evaluatie",
        Dossierdeel.Toegang => "toegang",
        _ => "tijdlijn",
    };
}
