namespace Frankpledge.Tests.Reading.Labels;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("I will support Operation Lantern.", "Operation Lantern")]
    [InlineData("I will enforce the Modern Slavery Act 2015.", "Modern Slavery Act 2015")]
    [InlineData("I will work with the National Crime Agency and Crown Prosecution Service.", "National Crime Agency|Crown Prosecution Service")]
    [InlineData("I will follow the College of Policing's Code of Ethics.", "College of Policing|Code of Ethics")]
    [InlineData("I will use the Proceeds of Crime Act (POCA) well.", "Proceeds of Crime Act|POCA")]
    [InlineData("I chair the Local Criminal Justice Board.", "Local Criminal Justice Board")]
    public void Lists_named_programmes_bodies_and_laws(string sentence, string references) =>
        Sentence.Label(sentence).Refs.ShouldBe(references.Split('|'));

    [Theory]
    [InlineData("The Police and Crime Commissioner will publish the Police and Crime Plan.")]
    [InlineData("The Chief Constable will meet residents in Market Ferrers in August 2026.")]
    [InlineData("Police Officers and Special Constables use Restorative Justice in England and Wales.")]
    public void Leaves_out_people_places_and_practices(string sentence) => Sentence.Label(sentence).Refs.ShouldBeEmpty();
}
