import type { Day } from '../../../kernel/day.ts'
import type { Item } from '../item.ts'
import { blankOf } from './posted.ts'
import { guideShape } from './shape.ts'

/** The shortest process that a service can have: intake is done before it, so somebody decides and it ends. */
const process = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:heliograph="urn:heliograph:bpmn:1" id="definitions" targetNamespace="urn:heliograph:processes">
  <bpmn:process id="service" name="办理" heliograph:en="Handling" isExecutable="true">
    <bpmn:startEvent id="start" name="已受理" heliograph:en="Accepted" />
    <bpmn:sequenceFlow id="toReview" sourceRef="start" targetRef="review" />
    <bpmn:userTask id="review" name="审核" heliograph:en="Review" heliograph:role="handler" heliograph:level="county" heliograph:work="review" />
    <bpmn:sequenceFlow id="toDecision" sourceRef="review" targetRef="decision" />
    <bpmn:userTask id="decision" name="决定" heliograph:en="Decision" heliograph:role="head" heliograph:level="county" heliograph:work="decision">
      <bpmn:extensionElements>
        <heliograph:outcome id="granted" zh="准予" en="Granted" />
        <heliograph:outcome id="refused" zh="不予" en="Refused" />
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="toChoice" sourceRef="decision" targetRef="choice" />
    <bpmn:exclusiveGateway id="choice" name="是否准予" heliograph:en="Granted?" default="toRefused" />
    <bpmn:sequenceFlow id="toGranted" name="准予" heliograph:en="Yes" sourceRef="choice" targetRef="endGranted">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">decision = "granted"</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="toRefused" name="不予" heliograph:en="No" sourceRef="choice" targetRef="endRefused" />
    <bpmn:endEvent id="endGranted" name="准予" heliograph:en="Granted" heliograph:result="granted" />
    <bpmn:endEvent id="endRefused" name="不予" heliograph:en="Refused" heliograph:result="refused" />
  </bpmn:process>
</bpmn:definitions>
`

const form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['applicantName', 'applicantMobile'],
    properties: {
      applicantName: { type: 'string', minLength: 2, maxLength: 50 },
      applicantMobile: { type: 'string', format: 'mobile' },
    },
  },
  pages: [
    {
      id: 'applicant',
      title: { zh: '申请人', en: 'Applicant' },
      sections: [
        {
          title: { zh: '申请人信息', en: 'About the applicant' },
          fields: [
            { name: 'applicantName', widget: 'text', label: { zh: '姓名', en: 'Name' }, source: 'applicant.name' },
            {
              name: 'applicantMobile',
              widget: 'text',
              label: { zh: '手机号', en: 'Mobile' },
              source: 'applicant.mobile',
            },
          ],
        },
      ],
    },
  ],
}

/** An empty guide for a service: what is known of it, the shortest form and process, everything else to be written. */
export function blankGuide(item: Item, validFrom: Day): unknown {
  const blank = blankOf(guideShape)
  return {
    ...(typeof blank === 'object' ? blank : {}),
    ...{ itemCode: item.code, name: item.name, type: item.type, serves: item.serves, form, process },
    version: { changeNote: { zh: '首次发布。', en: 'First version.' }, validFrom, validTo: null, sources: [] },
  }
}
