package dev.lintel.intake;

import static dev.lintel.intake.Given.connections;
import static dev.lintel.intake.Given.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.PracticeAttributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policies of roles say of who uses what, and of how broad rights are. */
class GrantsTest {

    /** A function with a role that is allowed something on a queue, a table and a bucket, as far as they are named. */
    private static Architecture allowed(String actions, String resource) {
        return template(
                "Resources:",
                "  F: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn } }",
                "  Q: { Type: AWS::SQS::Queue }",
                "  T: { Type: AWS::DynamoDB::Table }",
                "  R: { Type: AWS::IAM::Role }",
                "  P:",
                "    Type: AWS::IAM::Policy",
                "    Properties:",
                "      Roles: [!Ref R]",
                "      PolicyDocument: { Statement: { Effect: Allow, Action: " + actions + ", Resource: " + resource
                        + " } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sqs:SendMessage' | !GetAtt Q.Arn | F -> Q",
                "['sqs:ReceiveMessage', 'sqs:DeleteMessage'] | !GetAtt Q.Arn | Q -> F",
                "['sqs:ReceiveMessage', 'SQS:SendMessage'] | !GetAtt Q.Arn | ",
                "'sqs:*' | !GetAtt Q.Arn | ",
                "'dynamodb:GetItem' | !GetAtt T.Arn | F -> T",
                "'dynamodb:*' | [!GetAtt T.Arn, !Sub '${T.Arn}/index/*'] | F -> T",
                "['dynamodb:GetRecords', 'dynamodb:DescribeStream'] | !GetAtt T.StreamArn | T -> F",
                "['dynamodb:GetRecords', 'dynamodb:PutItem'] | !GetAtt T.Arn | F -> T",
                "'s3:GetObject' | 'arn:aws:s3:::elsewhere/*' | ",
            })
    void whoMayUseAResourceIsConnectedWithIt(String actions, String resource, String connection) {
        assertThat(connections(allowed(actions, resource)))
                .isEqualTo(connection == null ? List.of() : List.of(connection));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'*' | '*' | true",
                "'*' | !GetAtt Q.Arn | true",
                "'*:*' | !GetAtt Q.Arn | true",
                "['logs:PutLogEvents', 's3:*'] | '*' | true",
                "'s3:*' | 'arn:aws:s3:::mine/*' | false",
                "'s3:Get*' | '*' | false",
                "'logs:PutLogEvents' | '*' | false",
            })
    void aGrantOfEverythingIsBroadAndNothingIsNarrow(String actions, String resource, boolean broad) {
        assertThat(allowed(actions, resource)
                        .practices()
                        .get(PracticeAttributes.LEAST_PRIVILEGE)
                        .known()
                        .map(narrow -> !narrow)
                        .orElse(false))
                .isEqualTo(broad);
        assertThat(allowed(actions, resource)
                        .practices()
                        .get(PracticeAttributes.LEAST_PRIVILEGE)
                        .known())
                .isNotEqualTo(Optional.of(true));
    }

    @Test
    void whatIsDeniedIsNoGrant() {
        Architecture read = template(
                "Resources:",
                "  F: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn } }",
                "  Q: { Type: AWS::SQS::Queue }",
                "  R:",
                "    Type: AWS::IAM::Role",
                "    Properties:",
                "      Policies:",
                "        - PolicyDocument: { Statement: [{ Effect: Deny, Action: '*', Resource: !GetAtt Q.Arn }] }");

        assertThat(connections(read)).isEmpty();
        assertThat(read.practices().get(PracticeAttributes.LEAST_PRIVILEGE).isUnknown())
                .isTrue();
    }

    @Test
    void aManagedPolicyOfAdministratorsIsBroad() {
        Architecture read = template(
                "Resources:",
                "  R:",
                "    Type: AWS::IAM::Role",
                "    Properties:",
                "      ManagedPolicyArns: [!Sub 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess']");

        assertThat(read.practices().get(PracticeAttributes.LEAST_PRIVILEGE).known())
                .contains(false);
        assertThat(read.practices()
                        .get(PracticeAttributes.LEAST_PRIVILEGE)
                        .origin()
                        .orElseThrow()
                        .line())
                .isEqualTo(5);
    }

    @Test
    void aRoleThatAProgramIsOnlyToldOfIsNotItsOwn() {
        Architecture read = template(
                "Resources:",
                "  F: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { JobRole: !GetAtt R.Arn } } } }",
                "  B: { Type: AWS::S3::Bucket }",
                "  R:",
                "    Type: AWS::IAM::Role",
                "    Properties:",
                "      Policies:",
                "        - PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: !GetAtt B.Arn }] }");

        assertThat(connections(read)).isEmpty();
    }

    @Test
    void policyTemplatesOfSamSayWhichWayItGoes() {
        Architecture read = template(
                "Transform: AWS::Serverless-2016-10-31",
                "Resources:",
                "  F:",
                "    Type: AWS::Serverless::Function",
                "    Properties:",
                "      Policies:",
                "        - SQSPollerPolicy: { QueueName: !GetAtt In.QueueName }",
                "        - SQSSendMessagePolicy: { QueueName: !GetAtt Out.QueueName }",
                "        - Statement: [{ Effect: Allow, Action: 'sns:Publish', Resource: !Ref News }]",
                "  In: { Type: AWS::SQS::Queue }",
                "  Out: { Type: AWS::SQS::Queue }",
                "  News: { Type: AWS::SNS::Topic }");

        assertThat(connections(read)).containsExactly("F -> News", "F -> Out", "In -> F");
    }

    @Test
    void aPermissionLeadsFromWhoCallsToTheFunction() {
        Architecture read = template(
                "Resources:",
                "  F: { Type: AWS::Lambda::Function }",
                "  A: { Type: AWS::ApiGateway::RestApi }",
                "  P:",
                "    Type: AWS::Lambda::Permission",
                "    Properties:",
                "      FunctionName: !Ref F",
                "      SourceArn: !Sub 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${A}/*'");

        assertThat(connections(read)).containsExactly("A -> F");
    }
}
