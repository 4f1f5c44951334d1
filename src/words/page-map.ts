import Alert from './Alert.astro'
import Answer from './Answer.astro'
import Choice from './Choice.astro'
import Choices from './Choices.astro'
import Code from './Code.astro'
import Console from './Console.astro'
import Do from './Do.astro'
import Hint from './Hint.astro'
import Look from './Look.astro'
import Nothing from './Nothing.astro'
import Part from './Part.astro'
import Prompt from './Prompt.astro'
import Prose from './Prose.astro'
import Question from './Question.astro'
import Reason from './Reason.astro'
import See from './See.astro'
import Snippet from './Snippet.astro'
import Solution from './Solution.astro'
import Step from './Step.astro'
import Tab from './Tab.astro'
import Tabs from './Tabs.astro'
import Title from './Title.astro'
import Value from './Value.astro'

/** What each name in an arranged page becomes on the reading page; other renderings override some. */
export const pageMap = {
  Alert,
  Answer,
  Choice,
  Choices,
  Code,
  Console,
  Do,
  Hint,
  Look,
  Notes: Nothing,
  Part,
  Prompt,
  Prose,
  Question,
  Reason,
  See,
  Slide: Nothing,
  Snippet,
  Solution,
  Step,
  Tab,
  Tabs,
  Title,
  Value,
}
